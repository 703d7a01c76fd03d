import { sql } from 'kysely';
import type { Loan, Reminder, ReminderStep, RequestLine } from '../../domain/request/line.ts';
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

/** An open line whose due day was counted before the last decision on the calendar, with what it is counted from. */
export type ClaimedLine = Pick<
  RequestLine,
  'clock' | 'arrivedOn' | 'receivedOn' | 'pauses' | 'extensions' | 'state' | 'sentOn'
> & {
  requestId: string;
  agencyId: string;
  receivedAt: Date | null;
  sentAt: Date;
  entered: boolean;
  dueOn: string;
  steps: ReminderStep[];
  loan: Loan | null;
  version: number;
};

/** Takes open lines that are to be counted anew, so many at most, for no other node until the transaction ends. */
export async function claimLines(tx: Tx, day: string, most: number): Promise<ClaimedLine[]> {
  const { rows } = await sql<ClaimedLine>`
    select request_id as "requestId", agency_id as "agencyId", clock, arrived_on as "arrivedOn", received_on as "receivedOn",
      received_at as "receivedAt", due_on as "dueOn", pauses, extensions, steps, loan, state, sent_at as "sentAt",
      sent_on as "sentOn", entered, version
    from claim_request_lines(${day}::date, ${most})`.execute(tx);
  return rows;
}

/** Where a line stands once it was counted anew. */
export type Move = {
  requestId: string;
  agencyId: string;
  version: number;
  dueOn: string;
  dueAt: string | null;
  reminders: readonly Reminder[];
  nextReminderOn: string | null;
};

/** Writes the due days that were counted with a decision; how many became others, which both sides are told. */
export async function moveLines(tx: Tx, moves: readonly Move[], known: number): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    select move_request_lines(${JSON.stringify(moves)}::jsonb, ${known}) as moved`.execute(tx);
  return rows[0]?.moved ?? 0;
}
