import { sql } from 'kysely';
import type { Period } from '../../domain/agency/period.ts';
import type { Subordination } from '../../domain/agency/superior.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

export type AgencyLife = { id: string; version: number; establishedOn: string; endedOn: string | null };
export type Decision = { symbol: string; decidedOn: string; issuer: string };
/** What an agency has in time: one at a time of each. */
export type Kept = 'agency_name' | 'agency_code' | 'agency_superior';

/** Lets one edit of the directory go at a time, until the transaction ends: names and codes are unique over all. */
export async function lockDirectory(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('directory', 0))`.execute(tx);
}

/** When an agency began and ended, for an edit; null when there is none. */
export async function loadLife(tx: Tx, agencyId: string): Promise<AgencyLife | null> {
  const row = await tx
    .selectFrom('agency')
    .select(['id', 'version', 'established_on as establishedOn', 'ended_on as endedOn'])
    .where('id', '=', agencyId)
    .executeTakeFirst();
  return row ?? null;
}

/** The last name, code or superior with its period; null when there never was one. */
export async function lastPeriod(
  tx: Tx,
  kept: Kept,
  agencyId: string,
): Promise<(Period & { label: string }) | null> {
  const label = { agency_name: 'name', agency_code: 'code', agency_superior: 'latest_name(superior_id)' }[
    kept
  ];
  const found = await sql<Period & { label: string }>`
    select lower(valid) as "from", upper(valid) as until, ${sql.raw(label)} as label
    from ${sql.table(kept)} where agency_id = ${agencyId} order by valid desc limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

/** Closes what runs on `from`, so that it holds for the last time the day before. */
export async function closePeriod(tx: Tx, kept: Kept, agencyId: string, from: string): Promise<void> {
  await sql`update ${sql.table(kept)} set valid = daterange(lower(valid), ${from}::date)
    where agency_id = ${agencyId} and valid @> ${from}::date`.execute(tx);
}

/** Writes a name with the decision that gave it; what ran before is closed already. */
export async function insertName(
  tx: Tx,
  agencyId: string,
  names: { name: string; shortName: string; decision: Decision },
  period: Period,
): Promise<void> {
  await tx
    .insertInto('agency_name')
    .values({
      agency_id: agencyId,
      name: names.name,
      short_name: names.shortName,
      valid: periodRange(period),
      decision_symbol: names.decision.symbol,
      decided_on: names.decision.decidedOn,
      decision_issuer: names.decision.issuer,
    })
    .execute();
}

/** Writes a code; what ran before is closed already. */
export async function insertCode(tx: Tx, agencyId: string, code: string, period: Period): Promise<void> {
  await tx
    .insertInto('agency_code')
    .values({ agency_id: agencyId, code, valid: periodRange(period) })
    .execute();
}

/** Places the agency under another; what ran before is closed already. */
export async function insertSuperior(
  tx: Tx,
  agencyId: string,
  superiorId: string,
  period: Period,
): Promise<void> {
  await tx
    .insertInto('agency_superior')
    .values({ agency_id: agencyId, superior_id: superiorId, valid: periodRange(period) })
    .execute();
}

/** All that stand above an agency at some time from `from` on, step by step upwards. */
export async function listAbove(tx: Tx, agencyId: string, from: string): Promise<Subordination[]> {
  const found = await sql<Subordination>`
    with recursive above as (
      select agency_id, superior_id from agency_superior
      where agency_id = ${agencyId} and valid && daterange(${from}::date, null)
      union
      select u.agency_id, u.superior_id from agency_superior u join above on u.agency_id = above.superior_id
      where u.valid && daterange(${from}::date, null))
    select agency_id as "agencyId", superior_id as "superiorId" from above`.execute(tx);
  return found.rows;
}

/** The agency is another one now; who edits it from an older page is told. */
export async function raiseVersion(tx: Tx, agencyId: string): Promise<void> {
  await tx
    .updateTable('agency')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', agencyId)
    .execute();
}
