import { sql } from 'kysely';
import type { PositionView } from '../../contract/agency-views.ts';
import type { SigningCapacity } from '../../domain/person/role.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

/** The columns of a position's view, of `position p left join unit u`. */
export const positionColumns = sql`p.id, p.title, p.unit_id as "unitId", u.name as "unitName", p.head,
  p.signs_as as "signsAs", lower(p.valid) as "from", upper(p.valid) as until, p.version`;

/** A position of the agency; null when it is not there or another agency's. */
export async function loadPosition(
  tx: Tx,
  agencyId: string,
  positionId: string,
): Promise<PositionView | null> {
  const found = await sql<PositionView>`
    select ${positionColumns} from position p left join unit u on u.id = p.unit_id
    where p.agency_id = ${agencyId} and p.id = ${positionId}`.execute(tx);
  return found.rows[0] ?? null;
}

export type NewPosition = {
  id: string;
  agencyId: string;
  unitId: string | null;
  title: string;
  head: boolean;
  signsAs: SigningCapacity | null;
  from: string;
  until: string | null;
};

/** What stands in the way of a new position: its title in the same unit, or another head. */
export async function findRival(tx: Tx, position: NewPosition): Promise<'nameTaken' | 'headTaken' | null> {
  const found = await sql<{ same: boolean }>`
    select (title = ${position.title} and unit_id is not distinct from ${position.unitId}::uuid) as same
    from position
    where agency_id = ${position.agencyId}
      and valid && daterange(${position.from}::date, ${position.until}::date)
      and (title = ${position.title} and unit_id is not distinct from ${position.unitId}::uuid or head and ${position.head})
    order by same desc limit 1`.execute(tx);
  const rival = found.rows[0];
  if (rival === undefined) return null;
  return rival.same ? 'nameTaken' : 'headTaken';
}

/** Writes a position with its period. */
export async function insertPosition(tx: Tx, position: NewPosition): Promise<void> {
  await tx
    .insertInto('position')
    .values({
      id: position.id,
      agency_id: position.agencyId,
      unit_id: position.unitId,
      title: position.title,
      head: position.head,
      signs_as: position.signsAs,
      valid: periodRange(position),
    })
    .execute();
}

/** True when somebody holds the position on that day or later. */
export async function positionIsInUse(
  tx: Tx,
  agencyId: string,
  positionId: string,
  on: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('appointment')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('position_id', '=', positionId)
    .where('state', '<>', 'withdrawn')
    .where(sql<boolean>`coalesce(upper(valid), 'infinity') > ${on}::date`)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a position on a day. */
export async function endPosition(tx: Tx, positionId: string, until: string): Promise<void> {
  await sql`update position set valid = daterange(lower(valid), ${until}::date), version = version + 1
    where id = ${positionId}`.execute(tx);
}
