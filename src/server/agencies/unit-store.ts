import { sql } from 'kysely';
import type { UnitView } from '../../contract/agency-views.ts';
import type { Period } from '../../domain/agency/period.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

/** The columns of a unit's view, for queries that read several. */
export const unitColumns = sql`id, name, short_name as "shortName", lower(valid) as "from", upper(valid) as until, version`;

/** A unit of the agency; null when it is not there or another agency's. */
export async function loadUnit(tx: Tx, agencyId: string, unitId: string): Promise<UnitView | null> {
  const found = await sql<UnitView>`
    select ${unitColumns} from unit where agency_id = ${agencyId} and id = ${unitId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** True when another unit of the agency bears the name at some time of the period. */
export async function unitNameIsTaken(
  tx: Tx,
  agencyId: string,
  name: string,
  { from, until, exceptId }: Period & { exceptId: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('name', '=', name)
    .where(sql<boolean>`valid && daterange(${from}::date, ${until}::date)`)
    .where('id', 'is distinct from', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a unit without an end. */
export async function insertUnit(
  tx: Tx,
  unit: { id: string; agencyId: string; name: string; shortName: string; from: string },
): Promise<void> {
  await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      agency_id: unit.agencyId,
      name: unit.name,
      short_name: unit.shortName,
      valid: periodRange({ from: unit.from, until: null }),
    })
    .execute();
}

/** Corrects a unit's names. */
export async function saveUnitName(
  tx: Tx,
  unitId: string,
  names: { name: string; shortName: string },
): Promise<void> {
  await tx
    .updateTable('unit')
    .set((row) => ({ name: names.name, short_name: names.shortName, version: row('version', '+', 1) }))
    .where('id', '=', unitId)
    .execute();
}

/** True when a position of the unit begins, or is held, on that day or later. */
export async function unitIsInUse(tx: Tx, agencyId: string, unitId: string, on: string): Promise<boolean> {
  const found = await sql`
    select from position p
    where p.agency_id = ${agencyId} and p.unit_id = ${unitId} and (
      lower(p.valid) >= ${on}::date
      or exists (select from appointment a where a.agency_id = p.agency_id and a.position_id = p.id
        and a.state <> 'withdrawn' and coalesce(upper(a.valid), 'infinity') > ${on}::date))
    limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** Ends a unit on a day, and with it the positions in it, which nobody holds then. */
export async function endUnit(tx: Tx, agencyId: string, unitId: string, until: string): Promise<void> {
  const valid = sql<string>`daterange(lower(valid), ${until}::date)`;
  await sql`update unit set valid = ${valid}, version = version + 1 where id = ${unitId}`.execute(tx);
  await sql`update position set valid = ${valid}, version = version + 1
    where agency_id = ${agencyId} and unit_id = ${unitId} and valid @> ${until}::date`.execute(tx);
}
