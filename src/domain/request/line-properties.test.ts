import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay, dayNumber } from '../calendar/day-number.ts';
import { openCalendar } from '../calendar/working-calendar.ts';
import type { Outcome } from '../outcome.ts';
import { answerDays } from './answer-days.ts';
import { answerLine, confirmAnswer, returnAnswer } from './answer-line.ts';
import { confirmEntry, disputeEntry } from './confirm-entry.ts';
import { countLine } from './count-line.ts';
import { disputeReceipt, settleReceipt } from './dispute-receipt.ts';
import { agreeRecall, escalateLine, refuseLine } from './end-line.ts';
import { askExtension, grantExtension, refuseExtension } from './extend-line.ts';
import { kindRules } from './kind.ts';
import type { LineSide, RequestLine, RequestLineChange } from './line.ts';
import { pauseLine, resumeLine, supplementLine } from './pause-line.ts';
import { askRecall, refuseRecall } from './recall-line.ts';
import { acknowledgeLine, receiveLine } from './receive-line.ts';
import { hasEnded, lineStates } from './request.ts';
import { lineDue } from './request-clock.ts';
import { isStepOf, whyNot } from './step-rules.ts';
import type { RequestStep } from './step.ts';
import { assignLine, startLine } from './work-on-line.ts';

const calendar = openCalendar({ version: 'properties' });
const today = '2022-09-30';
const now = `${today}T03:00:00.000Z`;
const reason = 'Lý do';

const day = fc.integer({ min: dayNumber('2022-09-01'), max: dayNumber(today) }).map(isoDay);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** A line as the acts can leave it behind, or stranger. */
const anyLine: fc.Arbitrary<RequestLine> = fc
  .record({
    state: fc.constantFrom(...lineStates),
    kind: fc.constantFrom('information', 'notice', 'staff', 'obstacle'),
    enteredBy: fc.constantFrom(null, 'sender', 'addressee'),
    arrivedOn: day,
    confirmation: fc.constantFrom(null, 'waiting', 'confirmed', 'disputed'),
    extensionAsked: maybe(
      fc.record({ to: fc.constant('2022-11-11'), reason: fc.constant(reason), askedOn: day }),
    ),
    recallAsked: maybe(fc.record({ reason: fc.constant(reason), askedOn: day })),
    pausedSince: maybe(day),
    amount: fc.integer({ min: 1, max: 30 }),
    received: fc.boolean(),
    disputed: fc.boolean(),
  } as const)
  .map(({ amount, received, disputed, ...some }) => {
    const line: RequestLine = {
      ...some,
      settledBy: kindRules[some.kind].settledBy,
      clock: { by: 'asked', on: isoDay(dayNumber(some.arrivedOn) + amount) },
      sentAt: `${some.arrivedOn}T02:00:00.000Z`,
      sentOn: some.arrivedOn,
      receivedOn: received ? some.arrivedOn : null,
      receivedAt: null,
      dueOn: null,
      dueAt: null,
      firstDueOn: null,
      pauseReason: some.pausedSince === null ? null : reason,
      pauses: [],
      extensions: [],
      receiptDispute: disputed && received ? { on: some.arrivedOn, reason, disputedOn: today } : null,
      confirmationReason: null,
      refusedReason: null,
      escalatedTo: null,
      outcome: null,
      outcomeDetails: {},
      answeredOn: some.state === 'answered' || some.state === 'done' ? some.arrivedOn : null,
      answerDays: null,
      closedOn: null,
      silentSince: null,
      loan: null,
    };
    const due = lineDue(line, calendar)?.dueOn ?? null;
    return { ...line, dueOn: due, firstDueOn: due };
  });

const answer = { outcome: 'given', details: {}, on: today, today };
type Transition = (line: RequestLine, side: LineSide) => Outcome<RequestLineChange, string>;
/** The transition of each step, with what is right to give it. */
const transitions: Partial<Record<RequestStep, Transition>> = {
  receive: (line) => receiveLine(line, { on: line.arrivedOn, today, now }, calendar),
  acknowledge: (line) => acknowledgeLine(line, { today, now }, calendar),
  assign: (line, side) => assignLine(line, side),
  start: (line) => startLine(line),
  answer: (line) => answerLine(line, { ...answer, partial: false }, asked, calendar),
  answerPart: (line) => answerLine(line, { ...answer, partial: true }, asked, calendar),
  confirmAnswer: (line) => confirmAnswer(line, { details: {}, today }),
  returnAnswer: (line) => returnAnswer(line, { details: {}, today }, calendar),
  refuse: (line) => refuseLine(line, { reason, today }, calendar),
  pause: (line) => pauseLine(line, { reason, on: today }),
  resume: (line) => resumeLine(line, today, calendar),
  supplement: (line) => supplementLine(line, today, calendar),
  askExtension: (line) => askExtension(line, { to: '2022-12-12', reason, today }),
  grantExtension: (line) => grantExtension(line, today, calendar),
  refuseExtension: (line) => refuseExtension(line),
  askRecall: (line) => askRecall(line, { reason, today }),
  agreeRecall: (line) => agreeRecall(line, today),
  refuseRecall: (line) => refuseRecall(line),
  escalate: (line, side) => escalateLine(line, side, { to: 'Cấp trên', today }),
  confirmEntry: (line, side) => confirmEntry(line, side, today, calendar),
  disputeEntry: (line, side) => disputeEntry(line, side, reason),
  disputeReceipt: (line) => disputeReceipt(line, { on: line.arrivedOn, reason, today }),
  settleReceipt: (line, side) => settleReceipt(line, side, today, calendar),
};
const asked = {
  rule: { ...kindRules.information, outcomes: [{ key: 'given', needs: [] }] },
  fields: {},
};
const steps = Object.entries(transitions) as [RequestStep, Transition][];
const sides: readonly LineSide[] = ['sender', 'addressee'];
const taken = (line: RequestLine) =>
  steps.flatMap(([step, carry]) =>
    sides.filter((side) => isStepOf(step, side)).map((side) => ({ step, side, outcome: carry(line, side) })),
  );

test('what the rules offer the transition carries out, and nothing else', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      for (const { step, side, outcome } of taken(line))
        expect([step, outcome.ok]).toEqual([step, whyNot(step, line, side) === null]);
    }),
  );
});

test('what has ended stays ended, whatever is tried', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      fc.pre(hasEnded(line.state));
      for (const { outcome } of taken(line))
        expect(outcome.ok ? (outcome.value.state ?? line.state) : line.state).toBe(line.state);
    }),
  );
});

test('a rest never brings the end forward, and one of no day leaves it where it was', () => {
  fc.assert(
    fc.property(anyLine, day, fc.integer({ min: 0, max: 40 }), (line, from, length) => {
      const rested = { ...line, pauses: [{ from, to: isoDay(dayNumber(from) + length) }] };
      const before = lineDue(line, calendar)?.dueOn ?? '';
      expect((lineDue(rested, calendar)?.dueOn ?? '') >= before).toBe(true);
    }),
  );
});

test('counted anew from what the line says it is the same day', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(countLine(line, calendar, today).dueOn).toBe(line.dueOn);
    }),
  );
});

test('days until an answer are never fewer than none, and no more than those of the calendar', () => {
  fc.assert(
    fc.property(anyLine, day, (line, on) => {
      const days = answerDays(line, on, calendar);
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThanOrEqual(Math.max(0, dayNumber(on) - dayNumber(line.arrivedOn)));
    }),
  );
});
