import type { RequestView } from '../../contract/request-views.ts';
import { refuseRecall as refuse } from '../../domain/request/recall-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Does not give it back. */
export function refuseRecall(
  context: ActingContext,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'refuseRecall' }, async ({ line }) => ({
    change: granted(refuse(line)),
    kind: 'recallRefused',
    details: { reason },
  }));
}
