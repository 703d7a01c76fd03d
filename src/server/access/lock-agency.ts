import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/**
 * Lets one change inside an agency's own house (units, positions, people) go at a time, until the
 * transaction ends: so that the last administrator can't be ended twice, nor a position closed while
 * somebody is being appointed to it.
 */
export async function lockAgency(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agency:${agencyId}`}, 0))`.execute(tx);
}
