import { expect, test } from 'vitest';
import type { LineSide, RequestLine } from './line.ts';
import { type LineState, lineStates } from './request.ts';
import { isStepOf, whyNot } from './step-rules.ts';
import { type RequestStep, requestSteps } from './step.ts';

const line: RequestLine = {
  kind: 'information',
  settledBy: 'answer',
  enteredBy: null,
  state: 'received',
  clock: { by: 'asked', on: '2022-09-20' },
  sentAt: '2022-09-05T02:00:00.000Z',
  sentOn: '2022-09-05',
  arrivedOn: '2022-09-05',
  receivedOn: '2022-09-05',
  receivedAt: null,
  dueOn: '2022-09-20',
  dueAt: null,
  firstDueOn: '2022-09-20',
  pausedSince: null,
  pauseReason: null,
  pauses: [],
  extensionAsked: null,
  extensions: [],
  recallAsked: null,
  receiptDispute: null,
  confirmation: null,
  confirmationReason: null,
  refusedReason: null,
  escalatedTo: null,
  outcome: null,
  outcomeDetails: {},
  answeredOn: null,
  answerDays: null,
  closedOn: null,
  silentSince: null,
  loan: null,
};
const asked = { to: '2022-09-25', reason: 'Thêm thời gian', askedOn: '2022-09-06' };
const recalled = { reason: 'Gửi nhầm', askedOn: '2022-09-06' };
const disputed = { on: '2022-09-06', reason: 'Nhận hôm sau', disputedOn: '2022-09-07' };
const loan = { item: 'Hồ sơ', returnOn: '2022-10-05', step: 'promised', on: '2022-09-06' } as const;

/** In which states a side may take a step on a plain request of which nothing else is said. */
const plain: Partial<Record<RequestStep, [LineSide, readonly LineState[]]>> = {
  receive: ['addressee', ['arrived']],
  direct: ['addressee', ['received', 'assigned', 'processing', 'answered']],
  assign: ['addressee', ['received', 'assigned', 'processing', 'answered']],
  start: ['addressee', ['received', 'assigned']],
  answer: ['addressee', ['received', 'assigned', 'processing']],
  answerPart: ['addressee', ['received', 'assigned', 'processing']],
  draftAnswer: ['addressee', ['received', 'assigned', 'processing']],
  refuse: ['addressee', ['arrived', 'received', 'assigned', 'processing']],
  pause: ['addressee', ['received', 'assigned', 'processing']],
  askExtension: ['addressee', ['arrived', 'received', 'assigned', 'processing']],
  askRecall: ['sender', ['sent', 'arrived', 'received', 'assigned', 'processing']],
  confirmAnswer: ['sender', ['answered']],
  returnAnswer: ['sender', ['answered']],
  remind: ['sender', ['arrived', 'received', 'assigned', 'processing']],
  escalate: ['addressee', ['received', 'assigned', 'processing', 'answered']],
};

test.each(Object.entries(plain))('%s is taken only in its states', (step, [side, states]) => {
  const taken = lineStates.filter((state) => whyNot(step as RequestStep, { ...line, state }, side) === null);
  expect(taken).toEqual(states);
});

type Case = [step: RequestStep, side: LineSide, changed: Partial<RequestLine>, refusal: string | null];
test.each<Case>([
  ['receive', 'addressee', { state: 'received' }, 'alreadyReceived'],
  ['receive', 'addressee', { state: 'sent' }, 'requestNotThere'],
  ['receive', 'addressee', { state: 'recalled' }, 'requestEnded'],
  ['start', 'addressee', { state: 'arrived' }, 'notReceived'],
  ['start', 'addressee', { state: 'processing' }, 'alreadyStarted'],
  ['answer', 'addressee', { state: 'answered' }, 'answerWaits'],
  ['answer', 'addressee', { pausedSince: '2022-09-06' }, 'requestPaused'],
  ['answer', 'addressee', { recallAsked: recalled }, 'recallWaits'],
  ['answer', 'addressee', { kind: 'notice' }, 'isNotice'],
  ['acknowledge', 'addressee', { kind: 'notice', state: 'arrived' }, null],
  ['acknowledge', 'addressee', { state: 'arrived' }, 'notANotice'],
  ['pause', 'addressee', { pausedSince: '2022-09-06' }, 'alreadyPaused'],
  ['resume', 'addressee', { pausedSince: '2022-09-06' }, null],
  ['resume', 'addressee', {}, 'notPaused'],
  ['supplement', 'sender', { pausedSince: '2022-09-06' }, null],
  ['supplement', 'sender', {}, 'notPaused'],
  ['askExtension', 'addressee', { dueOn: null }, 'noDueDay'],
  ['askExtension', 'addressee', { extensionAsked: asked }, 'alreadyAsked'],
  ['grantExtension', 'sender', { extensionAsked: asked }, null],
  ['grantExtension', 'sender', {}, 'nothingAsked'],
  ['refuseExtension', 'sender', { extensionAsked: asked }, null],
  ['askRecall', 'sender', { recallAsked: recalled }, 'alreadyAsked'],
  ['agreeRecall', 'addressee', { recallAsked: recalled }, null],
  ['agreeRecall', 'addressee', {}, 'nothingAsked'],
  ['refuseRecall', 'addressee', { recallAsked: recalled }, null],
  ['confirmAnswer', 'sender', {}, 'nothingToSettle'],
  ['disputeReceipt', 'sender', {}, null],
  ['disputeReceipt', 'sender', { receivedOn: null }, 'notReceived'],
  ['settleReceipt', 'addressee', { receiptDispute: disputed }, null],
  ['settleReceipt', 'sender', {}, 'nothingToSettle'],
  ['escalate', 'sender', { state: 'processing' }, 'nothingToSettle'],
  ['escalate', 'sender', { state: 'processing', settledBy: 'both', kind: 'obstacle' }, null],
  ['moveLoan', 'addressee', { loan }, null],
  ['moveLoan', 'sender', { loan }, 'loanNotHere'],
  ['moveLoan', 'sender', {}, 'noLoan'],
  ['confirmEntry', 'addressee', { state: 'sent', enteredBy: 'sender', confirmation: 'waiting' }, null],
  [
    'confirmEntry',
    'sender',
    { state: 'sent', enteredBy: 'sender', confirmation: 'waiting' },
    'nothingToConfirm',
  ],
  ['disputeEntry', 'sender', { enteredBy: 'addressee', confirmation: 'waiting' }, null],
  ['disputeEntry', 'sender', { enteredBy: 'addressee', confirmation: 'disputed' }, 'nothingToConfirm'],
  ['confirmEntry', 'sender', { enteredBy: 'addressee', confirmation: 'disputed' }, null],
  ['message', 'sender', { state: 'done' }, null],
  ['message', 'addressee', { state: 'sent' }, 'requestNotThere'],
])('%s by the %s with %j: %s', (step, side, changed, refusal) => {
  expect(whyNot(step, { ...line, ...changed }, side)).toBe(refusal);
});

test('each step has its side, and a silence or a late day hinders none', () => {
  const sides = requestSteps.map((step) => [isStepOf(step, 'sender'), isStepOf(step, 'addressee')]);
  expect(sides.every(([sender, addressee]) => sender || addressee)).toBe(true);
  const late = { ...line, dueOn: '2022-08-01', silentSince: '2022-08-02' };
  expect(
    requestSteps.filter((step) => whyNot(step, late, 'addressee') !== whyNot(step, line, 'addressee')),
  ).toEqual([]);
});
