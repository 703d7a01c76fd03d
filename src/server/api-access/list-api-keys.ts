import { sql } from 'kysely';
import { mayKeepKeys } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromInstantCursor, toPage } from '../platform/paging.ts';
import { knownKeys, type KnownKey } from './key-store.ts';
import { viewOfKey } from './show-key.ts';

type Wanted = { whose: 'own' | 'agency'; cursor?: string | undefined; limit: number };

/** One's own keys, or all of the agency for its administrator; the latest made first. */
export async function listApiKeys(context: ActingContext, { whose, cursor, limit }: Wanted) {
  demand(whose === 'own' || mayKeepKeys(context.actor));
  const [at, id] = fromInstantCursor(cursor) ?? [null, null];
  const own = whose === 'own' ? context.personId : null;
  const { rows } = await inquire(context, (tx) =>
    sql<KnownKey>`${knownKeys}
      where k.agency_id = ${context.actor.agencyId} and (${own}::uuid is null or k.person_id = ${own}::uuid)
        and (${at}::timestamptz is null
          or (date_trunc('milliseconds', k.made_at), k.id) < (${at}::timestamptz, ${id}::uuid))
      order by date_trunc('milliseconds', k.made_at) desc, k.id desc
      limit ${limit + 1}`.execute(tx),
  );
  return toPage(
    rows,
    limit,
    (key) => [key.madeAt.toISOString(), key.id],
    (key) => viewOfKey(context, key),
  );
}
