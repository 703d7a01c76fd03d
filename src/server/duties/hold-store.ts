import { sql } from 'kysely';
import type { StatedFulfilment } from '../../domain/duty/stated-fulfilment.ts';
import type { Tx } from '../platform/database.ts';

/** That an agency does not carry a duty out for a while. */
export type DutyHold = { id: string; since: string; reason: string };

/** The agency's hold of a duty that has not ended; null when there is none. */
export async function findDutyHold(tx: Tx, agencyId: string, dutyId: string): Promise<DutyHold | null> {
  const { rows } = await sql<DutyHold>`
    select id, since, reason from duty_hold
    where duty_id = ${dutyId} and agency_id = ${agencyId} and ended_on is null`.execute(tx);
  return rows[0] ?? null;
}

/** Writes a hold of the asker's agency, from today. */
export async function insertDutyHold(
  tx: Tx,
  hold: { id: string; dutyId: string; regulationId: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('duty_hold')
    .values({ id: hold.id, duty_id: hold.dutyId, regulation_id: hold.regulationId, reason: hold.reason })
    .execute();
}

/** Ends a hold; the day is the first on which the duty is carried out again. */
export async function endDutyHold(tx: Tx, holdId: string, on: string): Promise<void> {
  await tx.updateTable('duty_hold').set({ ended_on: on }).where('id', '=', holdId).execute();
}

/** Lets all that is open of the agency's duty rest and does not rest yet; gives their ids. */
export async function holdOpenOfDuty(
  tx: Tx,
  { agencyId, dutyId, since, reason }: { agencyId: string; dutyId: string; since: string; reason: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update fulfilment set held_since = ${since}, held_reason = ${reason}, version = version + 1
    where id in (select f.id from fulfilment f where f.duty_id = ${dutyId} and f.agency_id = ${agencyId}
      and f.state = 'open' and f.held_since is null order by f.id for update) returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Lets one open fulfilment rest. */
export async function saveHeld(
  tx: Tx,
  { id, since, reason }: { id: string; since: string; reason: string },
): Promise<void> {
  await sql`update fulfilment set held_since = ${since}, held_reason = ${reason}, version = version + 1
    where id = ${id}`.execute(tx);
}

/** What rests because of a hold of its duty, not by a word of its own; held until the transaction ends. */
export async function loadRestingOfDuty(
  tx: Tx,
  { agencyId, dutyId, since, reason }: { agencyId: string; dutyId: string; since: string; reason: string },
): Promise<(StatedFulfilment & { id: string; calendarSeq: number })[]> {
  type Row = Omit<StatedFulfilment, 'dueAt' | 'eventAt'> & {
    id: string;
    calendarSeq: number;
    dueAt: Date;
    eventAt: Date | null;
  };
  const { rows } = await sql<Row>`
    select id, state, done_on as "doneOn", waived_reason as "waivedReason", held_since as "heldSince",
      held_reason as "heldReason", pauses, extensions, due_on as "dueOn", due_at as "dueAt", timing, occasion, event_on as "eventOn",
      event_at as "eventAt", calendar_seq::int as "calendarSeq"
    from fulfilment where duty_id = ${dutyId} and agency_id = ${agencyId} and state = 'open'
      and held_since >= ${since}::date and held_reason = ${reason} order by id for update`.execute(tx);
  return rows.map((row) => ({
    ...row,
    dueAt: row.dueAt.toISOString(),
    eventAt: row.eventAt?.toISOString() ?? null,
  }));
}

/** Writes what the end of their rest changes, all at once. */
export async function saveResumed(
  tx: Tx,
  resumed: readonly (Pick<StatedFulfilment, 'pauses' | 'dueOn' | 'dueAt'> & { id: string })[],
): Promise<void> {
  await sql`select set_config('app.because', 'resumed', true)`.execute(tx);
  await sql`
    update fulfilment f set held_since = null, held_reason = null, pauses = r.pauses, due_on = r."dueOn", due_at = r."dueAt",
      version = f.version + 1
    from jsonb_to_recordset(${JSON.stringify(resumed)}::jsonb) as r (id uuid, pauses jsonb, "dueOn" date, "dueAt" timestamptz)
    where f.id = r.id`.execute(tx);
}
