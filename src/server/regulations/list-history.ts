import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { fromSeqCursor, toPage } from '../platform/paging.ts';
import { loadHistory } from './history-store.ts';
import { findSide } from './regulation-store.ts';

type Wanted = { regulationId: string; cursor?: string | undefined; limit: number };

/** What happened to a regulation, the latest first. */
export async function listHistory(context: ActingContext, { regulationId, cursor, limit }: Wanted) {
  demand(mayReadContent(context.actor));
  const after = fromSeqCursor(cursor);
  const rows = await inquire(context, async (tx) => {
    found(await findSide(tx, context.actor.agencyId, regulationId));
    return loadHistory(tx, regulationId, { after, limit: limit + 1 });
  });
  return toPage(
    rows,
    limit,
    ({ seq }) => [seq],
    ({ seq: _sortKey, ...entry }) => entry,
  );
}
