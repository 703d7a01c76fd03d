import type { ActingContext } from '../access/context.ts';
import { NotFound, Refused } from '../platform/problem.ts';

/** What became of one of several. */
export type Taken = { requestId: string; done: boolean; refusal: string | null };

/** Takes a step on several requests in their order, each by itself: what is refused of one hinders none of the others. */
export async function takeEach(
  context: ActingContext,
  requestIds: readonly string[],
  take: (context: ActingContext, requestId: string) => Promise<unknown>,
): Promise<{ items: Taken[] }> {
  const items: Taken[] = [];
  for (const requestId of requestIds) {
    // A refusal is the answer for this one; anything else is a fault of all.
    try {
      await take({ ...context, version: null, once: null }, requestId);
      items.push({ requestId, done: true, refusal: null });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotFound)) throw error;
      items.push({ requestId, done: false, refusal: error instanceof Refused ? error.code : 'notFound' });
    }
  }
  return { items };
}
