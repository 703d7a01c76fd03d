import type { Actor } from '../person/actor.ts';
import type { LineSide, RequestLine } from './line.ts';
import { mayTake, type Standing } from './may.ts';
import { isStepOf, whyNot } from './step-rules.ts';
import type { RequestStep } from './step.ts';

/** Steps in the order of what is most in need of doing; the first that is offered is the one next act. */
const order = [
  'agreeRecall',
  'refuseRecall',
  'confirmEntry',
  'disputeEntry',
  'acknowledge',
  'receive',
  'grantExtension',
  'refuseExtension',
  'supplement',
  'confirmAnswer',
  'returnAnswer',
  'moveLoan',
  'resume',
  'direct',
  'assign',
  'start',
  'answer',
  'draftAnswer',
  'answerPart',
  'settleReceipt',
  'remind',
  'message',
  'askExtension',
  'pause',
  'refuse',
  'escalate',
  'askRecall',
  'disputeReceipt',
] as const satisfies readonly RequestStep[];

/** Once it is in hand, handing it out again is no longer what is next. */
const later: ReadonlySet<RequestStep> = new Set(['direct', 'assign']);

/**
 * What somebody may do next on a line, the next act first. Each of them the act of the same name carries out; it asks the
 * same rules.
 * @param side on which side of the line the asker's agency stands
 */
export function nextSteps(
  line: RequestLine,
  side: LineSide,
  actor: Pick<Actor, 'roles'>,
  standing: Standing,
): RequestStep[] {
  const offered = order.filter(
    (step) => isStepOf(step, side) && mayTake(step, actor, standing) && whyNot(step, line, side) === null,
  );
  if (line.state === 'received') return offered;
  return [...offered.filter((step) => !later.has(step)), ...offered.filter((step) => later.has(step))];
}
