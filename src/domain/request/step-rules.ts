import type { LineSide, RequestLine } from './line.ts';
import { hasEnded } from './request.ts';
import type { RequestStep } from './step.ts';
import { nextLoanStep } from './move-loan.ts';

/** Why a step is not to be taken on a line as it stands. */
export type StepRefusal =
  | 'requestEnded'
  | 'requestNotThere'
  | 'notReceived'
  | 'alreadyReceived'
  | 'notANotice'
  | 'isNotice'
  | 'alreadyStarted'
  | 'answerWaits'
  | 'requestPaused'
  | 'recallWaits'
  | 'alreadyPaused'
  | 'notPaused'
  | 'noDueDay'
  | 'alreadyAsked'
  | 'nothingAsked'
  | 'nothingToConfirm'
  | 'nothingToSettle'
  | 'noLoan'
  | 'loanNotHere';

type Check = (line: RequestLine, side: LineSide) => StepRefusal | null;

const unless = (holds: boolean, refusal: StepRefusal): StepRefusal | null => (holds ? null : refusal);

const isOpen: Check = ({ state }) => unless(!hasEnded(state), 'requestEnded');
const isThere: Check = ({ state }) => unless(state !== 'sent', 'requestNotThere');
const isReceived: Check = ({ state }) => unless(state !== 'arrived', 'notReceived');
/** Of the addressee: what the sender has sent is in its hands from the beginning. */
const isInHand: Check = ({ state }, side) =>
  unless(side === 'sender' || (state !== 'sent' && state !== 'arrived'), 'notReceived');
const isNoNotice: Check = ({ kind }) => unless(kind !== 'notice', 'isNotice');
const isUnanswered: Check = ({ state }) => unless(state !== 'answered', 'answerWaits');
const isNotRecalled: Check = ({ recallAsked }) => unless(recallAsked === null, 'recallWaits');
const isRunning: Check = ({ pausedSince }) => unless(pausedSince === null, 'requestPaused');
const asksExtension: Check = ({ extensionAsked }) => unless(extensionAsked !== null, 'nothingAsked');
const asksRecall: Check = ({ recallAsked, state }) =>
  unless(recallAsked !== null && !hasEnded(state), 'nothingAsked');
const isAnswered: Check = ({ state }) => unless(state === 'answered', 'nothingToSettle');
const worksOn = [isOpen, isThere, isReceived, isNoNotice, isUnanswered];
const answers = [...worksOn, isRunning, isNotRecalled];

/** Who did not enter it says whether it was so; who disputed it may still confirm it. */
const isToConfirm: Check = ({ enteredBy, confirmation }, side) =>
  unless(
    enteredBy !== null && enteredBy !== side && (confirmation === 'waiting' || confirmation === 'disputed'),
    'nothingToConfirm',
  );

type Rule = { side: LineSide | 'either'; checks: readonly Check[] };

/** For each step: on which side it is taken, and what must be so; the first that is not is the refusal. */
const rules: Record<RequestStep, Rule> = {
  confirmEntry: { side: 'either', checks: [isToConfirm] },
  disputeEntry: {
    side: 'either',
    checks: [isToConfirm, ({ confirmation }) => unless(confirmation === 'waiting', 'nothingToConfirm')],
  },
  receive: {
    side: 'addressee',
    checks: [isOpen, isThere, ({ state }) => unless(state === 'arrived', 'alreadyReceived')],
  },
  acknowledge: {
    side: 'addressee',
    checks: [isOpen, isThere, ({ kind }) => unless(kind === 'notice', 'notANotice')],
  },
  direct: { side: 'addressee', checks: [isOpen, isInHand] },
  assign: { side: 'either', checks: [isOpen, isInHand] },
  start: {
    side: 'addressee',
    checks: [...worksOn, ({ state }) => unless(state !== 'processing', 'alreadyStarted')],
  },
  answer: { side: 'addressee', checks: answers },
  answerPart: { side: 'addressee', checks: answers },
  draftAnswer: { side: 'addressee', checks: worksOn },
  refuse: { side: 'addressee', checks: [isOpen, isThere, isUnanswered, isNotRecalled] },
  pause: {
    side: 'addressee',
    checks: [...worksOn, ({ pausedSince }) => unless(pausedSince === null, 'alreadyPaused')],
  },
  resume: {
    side: 'addressee',
    checks: [({ pausedSince }) => unless(pausedSince !== null, 'notPaused')],
  },
  supplement: {
    side: 'sender',
    checks: [isOpen, isThere, ({ pausedSince }) => unless(pausedSince !== null, 'notPaused')],
  },
  askExtension: {
    side: 'addressee',
    checks: [
      isOpen,
      isThere,
      isUnanswered,
      ({ dueOn }) => unless(dueOn !== null, 'noDueDay'),
      ({ extensionAsked }) => unless(extensionAsked === null, 'alreadyAsked'),
    ],
  },
  grantExtension: { side: 'sender', checks: [asksExtension] },
  refuseExtension: { side: 'sender', checks: [asksExtension] },
  askRecall: {
    side: 'sender',
    checks: [isOpen, isUnanswered, ({ recallAsked }) => unless(recallAsked === null, 'alreadyAsked')],
  },
  agreeRecall: { side: 'addressee', checks: [asksRecall] },
  refuseRecall: { side: 'addressee', checks: [asksRecall] },
  confirmAnswer: { side: 'sender', checks: [isAnswered] },
  returnAnswer: { side: 'sender', checks: [isAnswered] },
  disputeReceipt: {
    side: 'sender',
    checks: [({ receivedOn }) => unless(receivedOn !== null, 'notReceived')],
  },
  settleReceipt: {
    side: 'either',
    checks: [({ receiptDispute }) => unless(receiptDispute !== null, 'nothingToSettle')],
  },
  escalate: {
    side: 'either',
    checks: [isOpen, isThere, isReceived, isNoNotice, isNotRecalled, mayBothEscalate],
  },
  moveLoan: {
    side: 'either',
    checks: [
      ({ loan }) => unless(loan !== null, 'noLoan'),
      ({ loan }, side) => unless(loan !== null && nextLoanStep(loan)?.by === side, 'loanNotHere'),
    ],
  },
  remind: { side: 'sender', checks: [isOpen, isThere, isUnanswered] },
  message: { side: 'either', checks: [isThere] },
};

/** What both settle the sender too passes on to superiors, once the addressee works on it. */
function mayBothEscalate({ settledBy, state }: RequestLine, side: LineSide): StepRefusal | null {
  if (side === 'addressee') return null;
  return unless(settledBy === 'both' && (state === 'processing' || state === 'answered'), 'nothingToSettle');
}

/** Why a step may not be taken on a line as it stands; null when it may. The side is checked with `isStepOf`. */
export function whyNot(step: RequestStep, line: RequestLine, side: LineSide): StepRefusal | null {
  for (const check of rules[step].checks) {
    const refusal = check(line, side);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Is a step for one side of a line to take? */
export function isStepOf(step: RequestStep, side: LineSide): boolean {
  return rules[step].side === 'either' || rules[step].side === side;
}
