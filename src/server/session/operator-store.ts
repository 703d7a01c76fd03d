import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** The agencies of that id, code, name or short name on a day. */
export async function findAgencies(
  tx: Tx,
  words: string,
  day: string,
): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select n.agency_id as id, n.name from agency_name n
    where n.valid @> ${day}::date and (lower(${words}) in (lower(n.name), lower(n.short_name), n.agency_id::text)
      or exists (select from agency_code c where c.agency_id = n.agency_id and c.valid @> ${day}::date and c.code = ${words}))
    order by n.name`.execute(tx);
  return found.rows;
}

/** The positions of the asker's agency on a day. */
export async function listOpenPositions(
  tx: Tx,
  agencyId: string,
  day: string,
): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('position')
    .select(['id', 'title'])
    .where('agency_id', '=', agencyId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy('title')
    .execute();
}

/** The name of a person and the agency that keeps their account, asked in their own name. */
export async function loadHome(tx: Tx, personId: string): Promise<{ agencyId: string; name: string }> {
  return tx
    .selectFrom('person')
    .select(['home_agency_id as agencyId', 'full_name as name'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}
