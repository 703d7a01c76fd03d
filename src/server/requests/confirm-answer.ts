import type { Details, RequestView } from '../../contract/request-views.ts';
import { confirmAnswer as confirm } from '../../domain/request/answer-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** The sender agrees to an answer that both settle. */
export function confirmAnswer(
  context: ActingContext,
  { requestId, agencyId, details }: { requestId: string; agencyId: string; details: Details },
): Promise<RequestView> {
  return carryLine(context, { requestId, agencyId, step: 'confirmAnswer' }, async ({ line, today }) => ({
    change: granted(confirm(line, { details, today })),
    kind: 'answerConfirmed',
  }));
}
