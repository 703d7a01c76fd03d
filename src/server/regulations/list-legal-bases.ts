import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromIdCursor, toPage } from '../platform/paging.ts';
import { loadBases } from './basis-store.ts';

type Wanted = { q?: string | undefined; cursor?: string | undefined; limit: number };

/** The documents on which one's own regulations rest, by title. */
export async function listLegalBases(context: ActingContext, { q = '', cursor, limit }: Wanted) {
  demand(mayReadContent(context.actor));
  const after = fromIdCursor(cursor, 2);
  const rows = await inquire(context, (tx) =>
    loadBases(tx, context.actor.agencyId, { q, after, limit: limit + 1 }),
  );
  return toPage(
    rows,
    limit,
    ({ begins, id }) => [begins, id],
    ({ begins: _sortKey, ...row }) => row,
  );
}
