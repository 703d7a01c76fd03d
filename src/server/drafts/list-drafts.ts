import { mayDraft } from '../../domain/request/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromInstantCursor, toPage } from '../platform/paging.ts';
import { findDrafts, type Wanted } from './draft-view-store.ts';

/** Drafts of one's own agency, the latest changed first. */
export async function listDrafts(
  context: ActingContext,
  { cursor, limit, ...wanted }: Wanted & { cursor?: string | undefined; limit: number },
) {
  demand(mayDraft(context.actor));
  const after = fromInstantCursor(cursor);
  const rows = await inquire(context, (tx) => findDrafts(tx, wanted, { after, limit: limit + 1 }));
  return toPage(
    rows,
    limit,
    ({ changedAt, id }) => [changedAt.toISOString(), id],
    ({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }),
  );
}
