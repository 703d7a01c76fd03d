import { sql } from 'kysely';
import type { Role } from '../../domain/person/role.ts';
import type { Tx } from '../platform/database.ts';

/** Since when the person has a feed; null when they have none. */
export async function findFeed(tx: Tx, personId: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('calendar_feed')
    .select('opened_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.opened_at ?? null;
}

/** Keeps the hash of the only token that opens the person's feed from now on. */
export async function saveFeed(tx: Tx, feed: { personId: string; hash: string; at: Date }): Promise<void> {
  const kept = { token_hash: feed.hash, opened_at: feed.at };
  await tx
    .insertInto('calendar_feed')
    .values({ person_id: feed.personId, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
}

/** Ends the person's feed; false when there was none. */
export async function deleteFeed(tx: Tx, personId: string): Promise<boolean> {
  const done = await tx.deleteFrom('calendar_feed').where('person_id', '=', personId).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Whose feed a token opens, by its hash; null when it opens none. */
export async function findFeedHolder(tx: Tx, hash: string): Promise<string | null> {
  const { rows } = await sql<{ holder: string | null }>`select holder_of_feed(${hash}) as holder`.execute(tx);
  return rows[0]?.holder ?? null;
}

/** A capacity of the person in which they read content. */
export type Capacity = { appointmentId: string; agencyId: string; agencyName: string; roles: Role[] };

/** The capacities of today in which the person reads content. */
export async function loadCapacities(tx: Tx, personId: string): Promise<Capacity[]> {
  const { rows } = await sql<Capacity>`
    select a.id as "appointmentId", a.agency_id as "agencyId", a.roles,
      coalesce((select n.short_name from agency_name n where n.agency_id = a.agency_id and n.valid @> app_today()), '') as "agencyName"
    from appointment a
    where a.person_id = ${personId} and a.state = 'confirmed' and a.valid @> app_today()
      and a.roles && array['clerk', 'focalOfficer', 'officer', 'leader']
    order by a.id`.execute(tx);
  return rows;
}
