import type { RequestView } from '../../contract/request-views.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { showRequest } from './show-request.ts';

/** A request with its lines, what may be done on each, and what is inside of one's own agency. */
export async function readRequest(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<RequestView> {
  demand(mayReadContent(context.actor));
  return inquire(context, (tx) => showRequest(context, tx, requestId));
}
