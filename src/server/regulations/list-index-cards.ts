import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { loadCards } from './card-store.ts';

type Wanted = { cursor?: string | undefined; limit: number };

/** The agency's cards for documents with a secrecy mark, the latest document first; withdrawn ones too. */
export async function listIndexCards(context: ActingContext, { cursor, limit }: Wanted) {
  demand(mayReadContent(context.actor));
  const after = fromDayCursor(cursor);
  const rows = await inquire(context, (tx) =>
    loadCards(tx, context.actor.agencyId, { after, limit: limit + 1 }),
  );
  return toPage(
    rows,
    limit,
    ({ datedOn, id }) => [datedOn, id],
    (card) => card,
  );
}
