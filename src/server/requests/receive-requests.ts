import { mayReceive } from '../../domain/request/may.ts';
import { type ActingContext, demand } from '../access/context.ts';
import { receiveRequest } from './receive-request.ts';
import { takeEach, type Taken } from './take-each.ts';

/** Receives several today, each by itself. */
export function receiveRequests(
  context: ActingContext,
  { requestIds }: { requestIds: readonly string[] },
): Promise<{ items: Taken[] }> {
  demand(mayReceive(context.actor));
  return takeEach(context, requestIds, (each, requestId) =>
    receiveRequest(each, { requestId, receivedOn: null }),
  );
}
