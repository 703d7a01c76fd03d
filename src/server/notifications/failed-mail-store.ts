import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Has failed messages sent anew; gives how many of these there were. */
export async function saveResent(tx: Tx, messageIds: readonly string[]): Promise<number> {
  const { rows } = await sql`select resend_mail(${[...messageIds]}::uuid[])`.execute(tx);
  return rows.length;
}
