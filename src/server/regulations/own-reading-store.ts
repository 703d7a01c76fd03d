import type { Change } from '../../contract/duty-shapes.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../platform/database.ts';

export type OwnReading = z.infer<typeof Change>[];

/** Where the text that the agency brought in itself, and which joined this regulation, reads duties differently. */
export async function loadOwnReading(
  tx: Tx,
  agencyId: string,
  regulationId: string,
): Promise<OwnReading | null> {
  const { rows } = await sql<{ differences: OwnReading }>`
    select differences from regulation_import
    where agency_id = ${agencyId} and regulation_id = ${regulationId} and state = 'joined'
    order by changed_at desc, id desc limit 1`.execute(tx);
  const differences = rows[0]?.differences ?? [];
  return differences.length === 0 ? null : differences;
}
