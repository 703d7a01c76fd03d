import { type ActingContext, demand } from '../access/context.ts';
import { maySend } from '../../domain/request/may.ts';
import { remindRequest } from './remind-request.ts';
import { takeEach, type Taken } from './take-each.ts';

/** Reminds of several, each by itself. */
export function remindRequests(
  context: ActingContext,
  { requestIds }: { requestIds: readonly string[] },
): Promise<{ items: Taken[] }> {
  demand(maySend(context.actor));
  return takeEach(context, requestIds, (each, requestId) => remindRequest(each, { requestId }));
}
