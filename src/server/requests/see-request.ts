import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { findOwnSide, saveSeen } from './side-store.ts';

/**
 * Marks what happened so far on a request as seen by the asker, for their own unread marks. Nobody else learns of it, so
 * the trail does not either.
 */
export function seeRequest(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<{ seq: number }> {
  demand(mayReadRequests(context.actor));
  return perform(context, async (tx) => {
    const { lastSeq } = found(await findOwnSide(tx, requestId));
    await saveSeen(tx, requestId, lastSeq);
    return { seq: lastSeq };
  });
}
