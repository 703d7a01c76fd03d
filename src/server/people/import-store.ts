import { sql } from 'kysely';
import type { Period } from '../../domain/agency/period.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

export type KnownUnit = Period & { id: string; name: string };
export type KnownPosition = Period & { id: string; title: string; unitId: string | null };

/** What of the agency the lines of a CSV meet. */
export type ImportGround = {
  takenEmails: ReadonlySet<string>;
  units: readonly KnownUnit[];
  positions: readonly KnownPosition[];
};

/** Loads what the lines meet: addresses, units and positions of one's own agency, each by one query. */
export async function loadImportGround(
  tx: Tx,
  agencyId: string,
  wanted: { emails: readonly string[]; titles: readonly string[] },
): Promise<ImportGround> {
  const taken = await sql<{ email: string }>`
    select lower(p.email) as email from person_side s join person p on p.id = s.person_id
    where s.agency_id = ${agencyId} and lower(p.email) = any(${[...wanted.emails]}::text[])`.execute(tx);
  const units = await sql<KnownUnit>`
    select id, name, lower(valid) as "from", upper(valid) as until from unit
    where agency_id = ${agencyId} order by valid desc`.execute(tx);
  const positions = await sql<KnownPosition>`
    select id, title, unit_id as "unitId", lower(valid) as "from", upper(valid) as until from position
    where agency_id = ${agencyId} and lower(title) in (select lower(unnest(${[...wanted.titles]}::text[])))
    order by valid desc`.execute(tx);
  return {
    takenEmails: new Set(taken.rows.map((row) => row.email)),
    units: units.rows,
    positions: positions.rows,
  };
}

/** Makes the positions that lines of a CSV name and the agency does not have yet. */
export async function insertImportedPositions(
  tx: Tx,
  agencyId: string,
  positions: readonly KnownPosition[],
): Promise<void> {
  if (positions.length === 0) return;
  await tx
    .insertInto('position')
    .values(
      positions.map((position) => ({
        id: position.id,
        agency_id: agencyId,
        unit_id: position.unitId,
        title: position.title,
        valid: periodRange(position),
      })),
    )
    .execute();
}
