import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** Takes an offer to the asker's address over, or declines it; gives the offering agency, null when there is none. */
export async function settleOffer(tx: Tx, offerId: string, accept: boolean): Promise<string | null> {
  const settled = await sql<{ agency_id: string | null }>`
    select answer_offer(${offerId}, ${accept}) as agency_id`.execute(tx);
  return settled.rows[0]?.agency_id ?? null;
}

/** The name of the person who asks; an agency that made an offer learns it once it is accepted. */
export async function readOwnName(tx: Tx): Promise<string> {
  const row = await tx
    .selectFrom('person')
    .select('full_name')
    .where('id', '=', sql<string>`app_person()`)
    .executeTakeFirstOrThrow();
  return row.full_name;
}
