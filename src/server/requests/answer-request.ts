import type { AnswerContent } from '../../contract/request-content.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { answerLine } from '../../domain/request/answer-line.ts';
import { kindRuleOf } from '../../domain/request/check-fields.ts';
import { needsApproval } from '../../domain/request/may.ts';
import { type ActingContext, granted } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { carryLine } from './carry-line.ts';
import { writeMessage } from './write-message.ts';

/** Answers it, whole or in part; late is recorded, never refused. What was said outside the system says when. */
export function answerRequest(
  context: ActingContext,
  { requestId, partial, ...said }: AnswerContent & { requestId: string },
): Promise<RequestView> {
  const step = partial ? 'answerPart' : 'answer';
  return carryLine(context, { requestId, step }, async ({ tx, line, approves, calendar, today }) => {
    if (needsApproval(context.actor, approves)) throw new Refused('needsApproval');
    const on = said.medium === 'system' ? today : (said.happenedOn ?? today);
    const { outcome, outcomeDetails: details } = said;
    const asked = { rule: kindRuleOf(line.kind, line.ownKind), fields: line.fields };
    const change = granted(answerLine(line, { partial, outcome, details, on, today }, asked, calendar));
    const { id } = await writeMessage(context, tx, {
      requestId,
      lineAgencyId: line.agencyId,
      kind: partial ? 'partAnswer' : 'answer',
      said,
    });
    const kind = partial ? 'partAnswered' : 'answered';
    return { change, kind, details: { messageId: id, ...(outcome !== null && { outcome }) } };
  });
}
