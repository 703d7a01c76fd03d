import { sql } from 'kysely';
import type { DecidedDays } from '../../domain/calendar/check-decision.ts';
import type { Tx } from '../platform/database.ts';

/** A decision on the days of a year: for all, or for one agency. */
export type CalendarChange = {
  agencyId: string | null;
  year: number;
  /** Later changes of any calendar have greater numbers. */
  seq: number;
  days: DecidedDays;
  symbol: string | null;
  issuer: string | null;
  decidedOn: string | null;
  loadedAt: string;
};

/** The last change of an agency's own days, or of those for all. */
export type LastChange = { agencyId: string | null; id: string; seq: number };

/** The number of the last change of any calendar; 0 while there is none. */
export async function findLastChange(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    seq: number;
  }>`select coalesce(max(seq), 0)::int as seq from calendar_change`.execute(tx);
  return rows[0]?.seq ?? 0;
}

/** The last change for all and that of each of the agencies which has days of its own; up to the change `upTo`. */
export async function findLastChanges(
  tx: Tx,
  agencyIds: readonly string[],
  upTo: number | null,
): Promise<LastChange[]> {
  const { rows } = await sql<LastChange>`
    select distinct on (agency_id) agency_id as "agencyId", id, seq::int from calendar_change
    where (agency_id is null or agency_id = any(${[...agencyIds]}::uuid[]))
      and seq <= coalesce(${upTo}::bigint, seq)
    order by agency_id, seq desc`.execute(tx);
  return rows;
}

/** What stands for each year, for all and for each of the agencies: the last change of it; up to the change `upTo`. */
export async function loadChanges(
  tx: Tx,
  agencyIds: readonly string[],
  upTo: number,
): Promise<CalendarChange[]> {
  const { rows } = await sql<CalendarChange>`
    select distinct on (agency_id, year) agency_id as "agencyId", year, seq::int, days, symbol, issuer,
      decided_on as "decidedOn", to_jsonb(loaded_at) #>> '{}' as "loadedAt"
    from calendar_change
    where (agency_id is null or agency_id = any(${[...agencyIds]}::uuid[]))
      and seq <= ${upTo}::bigint
    order by agency_id, year, seq desc`.execute(tx);
  return rows;
}

/** Lets one change of a calendar go at a time until it is committed, so that their numbers tell their order. */
export async function lockCalendars(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('calendar', 0))`.execute(tx);
}

export type NewChange = Omit<CalendarChange, 'seq' | 'loadedAt'> & { id: string };

/** Writes what stands for a year from now on. */
export async function insertChange(tx: Tx, change: NewChange): Promise<void> {
  await sql`insert into calendar_change (id, agency_id, year, days, symbol, issuer, decided_on)
    values (${change.id}, ${change.agencyId}, ${change.year}, ${JSON.stringify(change.days)}::jsonb, ${change.symbol},
      ${change.issuer}, ${change.decidedOn})`.execute(tx);
}

/** Is there such an agency in the directory? */
export async function agencyIsThere(tx: Tx, agencyId: string): Promise<boolean> {
  const row = await tx.selectFrom('agency').select('id').where('id', '=', agencyId).executeTakeFirst();
  return row !== undefined;
}
