import type { AnswerContent } from '../../contract/request-content.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { answerLine } from '../../domain/request/answer-line.ts';
import { kindRuleOf } from '../../domain/request/check-fields.ts';
import { needsApproval } from '../../domain/request/may.ts';
import { type ActingContext, granted } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { type Carried, carryInside, carryLine, type Carrying, type OnLine } from './carry-line.ts';
import { writeMessage } from './write-message.ts';

type Answering = AnswerContent & { requestId: string };

/** What an answer that was drafted brings: files that the agency has kept already, and the approval of a leader. */
type Drafted = { fileIds: readonly string[]; approved: boolean };

/** Answers it, whole or in part; late is recorded, never refused. What was said outside the system says when. */
export function answerRequest(context: ActingContext, answer: Answering): Promise<RequestView> {
  return carryLine(context, onLine(answer), answering(context, answer, { fileIds: [], approved: false }));
}

/** The same from a draft, in a transaction of the caller. */
export function answerInside(
  context: ActingContext,
  tx: Tx,
  answer: Answering,
  drafted: Drafted,
): Promise<void> {
  return carryInside(context, tx, onLine(answer), answering(context, answer, drafted));
}

function onLine({ requestId, partial }: Answering): OnLine {
  return { requestId, step: partial ? 'answerPart' : 'answer' };
}

function answering(
  context: ActingContext,
  { requestId, partial, ...said }: Answering,
  { fileIds, approved }: Drafted,
) {
  return async ({ tx, line, approves, calendar, today }: Carrying): Promise<Carried> => {
    if (!approved && needsApproval(context.actor, approves)) throw new Refused('needsApproval');
    const on = said.medium === 'system' ? today : (said.happenedOn ?? today);
    const { outcome, outcomeDetails: details } = said;
    const asked = { rule: kindRuleOf(line.kind, line.ownKind), fields: line.fields };
    const change = granted(answerLine(line, { partial, outcome, details, on, today }, asked, calendar));
    const { id } = await writeMessage(context, tx, {
      requestId,
      lineAgencyId: line.agencyId,
      kind: partial ? 'partAnswer' : 'answer',
      said,
      fileIds,
    });
    const kind = partial ? 'partAnswered' : 'answered';
    return { change, kind, details: { messageId: id, ...(outcome !== null && { outcome }) } };
  };
}
