import { mayAssign } from '../../domain/request/may.ts';
import { type ActingContext, demand } from '../access/context.ts';
import { assignRequest } from './assign-request.ts';
import { takeEach, type Taken } from './take-each.ts';

/** Assigns several to the same person, each by itself. */
export function assignRequests(
  context: ActingContext,
  { requestIds, appointmentId }: { requestIds: readonly string[]; appointmentId: string },
): Promise<{ items: Taken[] }> {
  demand(mayAssign(context.actor));
  return takeEach(context, requestIds, (each, requestId) =>
    assignRequest(each, { requestId, appointmentId, helperIds: [], innerDueOn: null }),
  );
}
