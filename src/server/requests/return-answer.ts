import type { Details, RequestView } from '../../contract/request-views.ts';
import { returnAnswer as giveBack } from '../../domain/request/answer-line.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { carryLine } from './carry-line.ts';

/** The sender does not agree, and the addressee goes on. */
export function returnAnswer(
  context: ActingContext,
  {
    requestId,
    agencyId,
    reason,
    details,
  }: { requestId: string; agencyId: string; reason: string; details: Details },
): Promise<RequestView> {
  return carryLine(
    context,
    { requestId, agencyId, step: 'returnAnswer' },
    async ({ line, today, calendar }) => ({
      change: granted(giveBack(line, { details, today }, calendar)),
      kind: 'answerReturned',
      details: { reason },
    }),
  );
}
