import type { StandingDuty } from '../../domain/regulation/compare-readings.ts';
import type { Tx } from '../platform/database.ts';

/** The duties of a version as they are read now, in the order of the text; none of one that the asker does not see. */
export async function readStandingDuties(tx: Tx, versionId: string): Promise<StandingDuty[]> {
  const rows = await tx
    .selectFrom('duty')
    .select(['id', 'reading'])
    .where('version_id', '=', versionId)
    .where('struck', '=', false)
    .orderBy('place')
    .execute();
  return rows.map(({ id, reading }) => ({ id, content: reading as StandingDuty['content'] }));
}
