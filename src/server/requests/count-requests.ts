import { type RequestFilters, type RequestQueue, requestQueues } from '../../contract/request-filters.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type RequestPart, requestParts } from '../../domain/request/request.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { countQueues } from './side-list-store.ts';

type Box = { part: RequestPart; queues: { queue: RequestQueue; count: number }[]; unread: number };

/** How many requests stand in each queue of the boxes, and how many one has not seen. */
export async function countRequests(
  context: ActingContext,
  wanted: Pick<RequestFilters, 'mine' | 'regulationId'>,
): Promise<{ today: string; boxes: Box[] }> {
  demand(mayReadRequests(context.actor));
  const today = context.clock.today();
  const counts = await inquire(context, (tx) => countQueues(tx, { ...context.actor, day: today }, wanted));
  const boxes = requestParts.map((part) => {
    const box = counts.find((one) => one.part === part);
    const queues = requestQueues.map((queue) => ({ queue, count: box?.[queue] ?? 0 }));
    return { part, queues, unread: box?.unread ?? 0 };
  });
  return { today, boxes };
}
