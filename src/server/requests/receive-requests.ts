import { mayReceive } from '../../domain/request/may.ts';
import { type ActingContext, demand } from '../access/context.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { receiveRequest } from './receive-request.ts';

type Received = { requestId: string; done: boolean; refusal: string | null };

/** Receives several today, each by itself in their order: what cannot be received hinders none of the others. */
export async function receiveRequests(
  context: ActingContext,
  { requestIds }: { requestIds: readonly string[] },
): Promise<{ items: Received[] }> {
  demand(mayReceive(context.actor));
  const items: Received[] = [];
  for (const requestId of requestIds) {
    // A refusal is the answer for this one; anything else is a fault of all.
    try {
      await receiveRequest({ ...context, version: null, once: null }, { requestId, receivedOn: null });
      items.push({ requestId, done: true, refusal: null });
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotFound)) throw error;
      const code = error instanceof Refused ? error.code : 'notFound';
      items.push({ requestId, done: false, refusal: code });
    }
  }
  return { items };
}
