import type { RequestView } from '../../contract/request-views.ts';
import { askRecall as ask } from '../../domain/request/recall-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Asks an addressee to give it back. */
export function askRecall(
  context: ActingContext,
  { requestId, agencyId, reason }: { requestId: string; agencyId: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'askRecall' }, async ({ line, today }) => ({
    change: granted(ask(line, { reason, today })),
    kind: 'recallAsked',
    details: { reason },
  }));
}
