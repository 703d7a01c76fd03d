import type { RequestView } from '../../contract/request-views.ts';
import { agreeRecall as agree } from '../../domain/request/end-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** Gives it back to the sender. */
export function agreeRecall(
  context: ActingContext,
  { requestId }: { requestId: string },
): Promise<RequestView> {
  return carryLine(context, { requestId, step: 'agreeRecall' }, async ({ line, today }) => ({
    change: granted(agree(line, today)),
    kind: 'recallAgreed',
  }));
}
