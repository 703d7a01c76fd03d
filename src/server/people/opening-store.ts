import { sql } from 'kysely';
import type { Opening } from '../../domain/person/appoint.ts';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

/** How an agency stands that is to get its first administrator; null when there is none. */
export async function findOpening(
  tx: Tx,
  wanted: { agencyId: string; email: string; from: string },
): Promise<(Opening & { positionId: string | null }) | null> {
  const found = await sql<Opening & { positionId: string | null }>`
    select coalesce(a.ended_on <= ${wanted.from}::date, false) as ended,
      a.id = app_agency() or has_administrator(a.id) as administered,
      exists (select from person where id = app_person() and lower(email) = lower(${wanted.email})) as own,
      opening_position(a.id, ${wanted.from}::date) as "positionId"
    from agency a where a.id = ${wanted.agencyId}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Writes the position "Quản trị" with which an agency is opened. */
export async function insertFirstPosition(
  tx: Tx,
  row: { id: string; agencyId: string; from: string },
): Promise<void> {
  await tx
    .insertInto('position')
    .values({
      id: row.id,
      agency_id: row.agencyId,
      title: 'Quản trị',
      valid: periodRange({ from: row.from, until: null }),
    })
    .execute();
}
