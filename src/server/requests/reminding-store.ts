import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Tells those who are to be reminded by a day; how many lines were looked at, so many at most. */
export async function remind(tx: Tx, day: string, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select remind_of_requests(${day}::date, ${most}) as n`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Notes whose end has passed without an answer; how many, so many at most. */
export async function noteSilence(tx: Tx, day: string, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select note_silence(${day}::date, ${most}) as n`.execute(tx);
  return rows[0]?.n ?? 0;
}
