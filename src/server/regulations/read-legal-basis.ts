import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { findBasis } from './basis-store.ts';
import { toItem } from './list-regulations.ts';
import { loadRegistry } from './regulation-store.ts';

type Wanted = { basisId: string; cursor?: string | undefined; limit: number };

/** A document and which of one's own regulations rest on it, the latest signed first. */
export async function readLegalBasis(context: ActingContext, { basisId, cursor, limit }: Wanted) {
  demand(mayReadContent(context.actor));
  const reader = { agencyId: context.actor.agencyId, day: context.clock.today() };
  const after = fromDayCursor(cursor);
  return inquire(context, async (tx) => {
    const basis = found(await findBasis(tx, reader.agencyId, basisId));
    const rows = await loadRegistry(tx, reader, { filters: {}, basisId }, { after, limit: limit + 1 });
    return { basis, ...toPage(rows, limit, ({ datedOn, id }) => [datedOn, id], toItem) };
  });
}
