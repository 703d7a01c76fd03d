import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { periodRange } from '../platform/period-range.ts';

/** Whether the address is the opener's own, and the position that an earlier first administrator had. */
export async function findOpening(
  tx: Tx,
  wanted: { agencyId: string; email: string; from: string },
): Promise<{ own: boolean; positionId: string | null }> {
  return tx
    .selectNoFrom([
      sql<boolean>`exists (select from person where id = app_person() and lower(email) = lower(${wanted.email}))`.as(
        'own',
      ),
      sql<string | null>`opening_position(${wanted.agencyId}, ${wanted.from}::date)`.as('positionId'),
    ])
    .executeTakeFirstOrThrow();
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
