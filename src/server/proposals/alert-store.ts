import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** What the leaders of the other participants are told of: a text, a correction, that all have accepted. */
export type ToldKind = 'proposalArrived' | 'correctionArrived' | 'proposalAgreed';

/** Tells the leaders of the other participants, each in their agency, by the title of the regulation. */
export async function insertAlerts(tx: Tx, regulationId: string, kind: ToldKind): Promise<void> {
  await sql`select tell_leaders(${regulationId}, ${kind})`.execute(tx);
}
