import { Day } from '../../contract/act.ts';
import type { RequestFilters } from '../../contract/request-filters.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { fromIdCursor, toPage, wrongCursor } from '../platform/paging.ts';
import { asRow } from './request-row-store.ts';
import { countSides, isByDueDay, loadPage, type Page } from './side-list-store.ts';

type Wanted = RequestFilters & { cursor?: string | undefined; limit: number };

/** Requests and notices of one's own agency; queues of what is open by their due day, all others the latest sent first. */
export async function listRequests(context: ActingContext, { cursor, limit, ...wanted }: Wanted) {
  demand(mayReadRequests(context.actor));
  const reader = { ...context.actor, day: context.clock.today() };
  const after = placeOf(cursor);
  return inquire(context, async (tx) => {
    const rows = await loadPage(tx, reader, wanted, { after, limit: limit + 1 });
    const shown = toPage(
      rows,
      limit,
      ({ sortOn, sentOn, id }) => [isByDueDay(wanted.queue) ? sortOn : sentOn, id],
      (row) => asRow(row, reader.day),
    );
    const whole = after === null && shown.nextCursor === null;
    const total = whole ? rows.length : after === null ? await countSides(tx, reader, wanted) : null;
    return { ...shown, total };
  });
}

/** What has no due day stands behind everything that has one. */
function placeOf(cursor: string | undefined): Page['after'] {
  const [day, id] = fromIdCursor(cursor, 2);
  if (day === undefined || id === undefined) return null;
  if (day !== 'infinity' && !Day.safeParse(day).success) throw wrongCursor();
  return [day, id];
}
