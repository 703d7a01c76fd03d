import type { Filters } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromDayCursor, toPage } from '../platform/paging.ts';
import { loadRegistry, type SortedRow } from './regulation-store.ts';

type Wanted = Filters & { cursor?: string | undefined; limit: number };

/** The regulations of one's own agency as of a day, the latest signed first. */
export async function listRegulations(context: ActingContext, { cursor, limit, ...filters }: Wanted) {
  demand(mayReadContent(context.actor));
  const reader = { agencyId: context.actor.agencyId, day: filters.on ?? context.clock.today() };
  const after = fromDayCursor(cursor);
  const rows = await inquire(context, (tx) =>
    loadRegistry(tx, reader, { filters }, { after, limit: limit + 1 }),
  );
  return toPage(rows, limit, ({ datedOn, id }) => [datedOn, id], toItem);
}

/** What the list shows of a row: all but the day by which it is sorted. */
export function toItem({ datedOn: _sortKey, ...row }: SortedRow) {
  return row;
}
