import { sql } from 'kysely';
import type { FulfilmentPart } from '../../domain/duty/fulfilment.ts';
import type { Stated, StatedFulfilment } from '../../domain/duty/stated-fulfilment.ts';
import type { Tx } from '../platform/database.ts';

/** A fulfilment as acts upon it ask, on the side of the asker's agency. */
export type HeldFulfilment = StatedFulfilment & {
  id: string;
  dutyId: string;
  regulationId: string;
  /** Of the regulation. */
  title: string;
  key: string;
  part: FulfilmentPart;
  handedTo: string | null;
  disputedBy: string[];
  /** The last calendar change that its due day was counted with. */
  calendarSeq: number;
  version: number;
};

/**
 * A fulfilment that concerns the agency; null when there is none. Until the transaction ends no other act upon it goes on;
 * the job does, so a change must name the version that was read.
 */
export async function lockFulfilment(
  tx: Tx,
  agencyId: string,
  fulfilmentId: string,
): Promise<HeldFulfilment | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fulfilment:${fulfilmentId}`}, 0))`.execute(tx);
  const { rows } = await sql<Stored>`
    select f.id, f.duty_id as "dutyId", f.regulation_id as "regulationId", r.title, f.key, s.part, s.handed_to as "handedTo",
      f.state, f.done_on as "doneOn", f.waived_reason as "waivedReason", f.held_since as "heldSince",
      f.held_reason as "heldReason", f.pauses, f.extensions, f.due_on as "dueOn", f.due_at as "dueAt", f.timing,
      f.occasion, f.event_on as "eventOn", f.event_at as "eventAt", f.disputed_by as "disputedBy", f.calendar_seq::int as "calendarSeq",
      f.version
    from fulfilment_side s join fulfilment f on f.id = s.fulfilment_id join regulation r on r.id = f.regulation_id
    where s.agency_id = ${agencyId} and s.fulfilment_id = ${fulfilmentId}`.execute(tx);
  return rows[0] === undefined ? null : toHeld(rows[0]);
}

type Stored = Omit<HeldFulfilment, 'dueAt' | 'eventAt'> & { dueAt: Date; eventAt: Date | null };

function toHeld(row: Stored): HeldFulfilment {
  return { ...row, dueAt: row.dueAt.toISOString(), eventAt: row.eventAt?.toISOString() ?? null };
}

/**
 * Writes what an obliged agency states; false when somebody else has changed it since it was read.
 * @param because why the due day moves, for the history, which the database writes by itself
 */
export async function saveStated(
  tx: Tx,
  { id, version }: Pick<HeldFulfilment, 'id' | 'version'>,
  stated: Stated,
  because: 'resumed' | 'extended' = 'resumed',
): Promise<boolean> {
  await sql`select set_config('app.because', ${because}, true)`.execute(tx);
  const { numAffectedRows } = await sql`
    update fulfilment set state = ${stated.state}, done_on = ${stated.doneOn}, waived_reason = ${stated.waivedReason},
      settled_at = case when ${stated.state} <> 'open' then app_business_at() end,
      held_since = ${stated.heldSince}, held_reason = ${stated.heldReason}, pauses = ${JSON.stringify(stated.pauses)},
      extensions = ${JSON.stringify(stated.extensions)}, due_on = ${stated.dueOn}, due_at = ${stated.dueAt},
      version = version + 1
    where id = ${id} and version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}

/** An occasion of a duty of the asker's agency. */
export type NewFulfilment = {
  id: string;
  dutyId: string;
  regulationId: string;
  agencyId: string;
  owedTo: readonly string[];
  key: string;
  occasion: string;
  eventOn: string;
  eventAt: string | null;
  opensOn: string;
  dueOn: string;
  dueAt: string;
  timing: StatedFulfilment['timing'];
  calendarSeq: number;
};

/** Writes an occasion; its sides come by themselves. */
export async function insertFulfilment(tx: Tx, one: NewFulfilment): Promise<void> {
  await sql`
    insert into fulfilment (id, duty_id, regulation_id, agency_id, owed_to, key, occasion, event_on, event_at, opens_on,
      due_on, due_at, first_due_on, timing, calendar_seq)
    values (${one.id}, ${one.dutyId}, ${one.regulationId}, ${one.agencyId}, ${[...one.owedTo]}::uuid[], ${one.key},
      ${one.occasion}, ${one.eventOn}, ${one.eventAt}, ${one.opensOn}, ${one.dueOn}, ${one.dueAt}, ${one.dueOn},
      ${JSON.stringify(one.timing)}, ${one.calendarSeq})`.execute(tx);
}

/** How many fulfilments of a duty the agency has for events of a day. */
export async function countOccasions(
  tx: Tx,
  { dutyId, agencyId, eventOn }: { dutyId: string; agencyId: string; eventOn: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from fulfilment
    where duty_id = ${dutyId} and agency_id = ${agencyId} and event_on = ${eventOn}::date`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** To whom the own side is handed; null: to nobody, so that its focal officer has it. */
export async function saveHandedTo(
  tx: Tx,
  { agencyId, fulfilmentId }: { agencyId: string; fulfilmentId: string },
  appointmentId: string | null,
): Promise<void> {
  await tx
    .updateTable('fulfilment_side')
    .set({ handed_to: appointmentId })
    .where('agency_id', '=', agencyId)
    .where('fulfilment_id', '=', fulfilmentId)
    .execute();
}
