import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimeUnit } from '../law/parsed-document.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import { countDeadline, type DeadlineChanges, effectiveTiming } from './count-deadline.ts';
import { dayNumber, isoDay } from './day-number.ts';
import { explainDeadline } from './explain-deadline.ts';
import { lengthTiming } from '../../../test/conformance/length-timing.ts';
import { shippedVersion } from './shipped-years.ts';
import { isWorkingDay, openCalendar } from './working-calendar.ts';

const calendar = openCalendar({ version: shippedVersion });
const day = fc
  .integer({ min: dayNumber('2014-06-01'), max: dayNumber('2031-06-01') })
  .map((number) => isoDay(number));
const longUnit = fc.constantFrom<TimeUnit[]>('day', 'workingDay', 'week', 'month', 'quarter', 'year');
const amount = fc.integer({ min: 1, max: 40 });
const direction = fc.constantFrom('within' as const, 'before' as const);

const due = (kind: 'within' | 'before' | 'extension', length: [number, TimeUnit], on: string) =>
  countDeadline(lengthTiming(kind, ...length), { on }, calendar)?.dueOn ?? '';

test('the due day of a length in days or longer is never a day off', () => {
  fc.assert(
    fc.property(direction, amount, longUnit, day, (kind, length, unit, on) => {
      expect(isWorkingDay(calendar, due(kind, [length, unit], on))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('more time is never due earlier, and counted back never later', () => {
  fc.assert(
    fc.property(amount, longUnit, day, (length, unit, on) => {
      expect(due('within', [length, unit], on) <= due('within', [length + 1, unit], on)).toBe(true);
      expect(due('before', [length, unit], on) >= due('before', [length + 1, unit], on)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a later event is never due earlier', () => {
  fc.assert(
    fc.property(direction, amount, longUnit, day, (kind, length, unit, on) => {
      const next = isoDay(dayNumber(on) + 1);
      expect(due(kind, [length, unit], on) <= due(kind, [length, unit], next)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('working days counted on from a working day and back again lead to it', () => {
  fc.assert(
    fc.property(amount, day, (length, on) => {
      fc.pre(isWorkingDay(calendar, on));
      expect(due('before', [length, 'workingDay'], due('within', [length, 'workingDay'], on))).toBe(on);
      expect(due('within', [length, 'workingDay'], due('before', [length, 'workingDay'], on))).toBe(on);
    }),
    { numRuns: 1000 },
  );
});

test('so many working days in two parts are due when they are due at once', () => {
  fc.assert(
    fc.property(amount, amount, day, (one, other, on) => {
      const middle = due('within', [one, 'workingDay'], on);
      expect(due('within', [other, 'workingDay'], middle)).toBe(
        due('within', [one + other, 'workingDay'], on),
      );
    }),
    { numRuns: 500 },
  );
});

test('the explanation ends on the day that is counted, and as many days count as the length has', () => {
  fc.assert(
    fc.property(
      direction,
      amount,
      fc.constantFrom<TimeUnit[]>('day', 'workingDay'),
      day,
      (kind, length, unit, on) => {
        const explained = explainDeadline(lengthTiming(kind, length, unit), { on }, calendar);
        expect(explained?.dueOn).toBe(due(kind, [length, unit], on));
        expect(explained?.days.at(-1)?.date).toBe(explained?.dueOn);
        expect(explained?.days.filter(({ counted }) => counted)).toHaveLength(length);
        expect(explained?.days[0]).toEqual({ date: on, counted: false, why: 'event' });
      },
    ),
    { numRuns: 1000 },
  );
});

test('the days of an explanation follow one another without a gap', () => {
  fc.assert(
    fc.property(direction, amount, longUnit, day, (kind, length, unit, on) => {
      const days = explainDeadline(lengthTiming(kind, length, unit), { on }, calendar)?.days ?? [];
      const step = kind === 'within' ? 1 : -1;
      expect(days.map(({ date }) => date)).toEqual(
        days.map((_, index) => isoDay(dayNumber(on) + step * index)),
      );
    }),
    { numRuns: 300 },
  );
});

test('hours run on whatever the days are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), day, (hours, on) => {
      const counted = countDeadline(lengthTiming('within', hours, 'hour'), { at: `${on}T15:30` }, calendar);
      const apart = Date.parse(counted?.dueAt ?? '') - Date.parse(`${on}T15:30:00+07:00`);
      expect(apart).toBe(hours * 3_600_000);
      expect(counted?.dueAt.startsWith(counted.dueOn)).toBe(true);
    }),
  );
});

/** What came over 5 working days, 10 days or 1 month from Wednesday 01/6/2022. */
const changed = (length: [number, TimeUnit], changes: DeadlineChanges) =>
  countDeadline(lengthTiming('within', ...length), { on: '2022-06-01' }, calendar, changes)?.dueOn;

test('the days of a pause do not count', () => {
  const pauses = [{ from: '2022-06-03', to: '2022-06-06' }];
  expect(changed([5, 'workingDay'], {})).toBe('2022-06-08');
  expect(changed([5, 'workingDay'], { pauses })).toBe('2022-06-10');
  expect(changed([7, 'day'], { pauses })).toBe('2022-06-13');
  expect(changed([1, 'week'], { pauses })).toBe('2022-06-13');
  expect(changed([1, 'month'], { pauses })).toBe('2022-07-05');
});

test('a pause without an end is refused: nothing is due behind it', () => {
  const pauses = [{ from: '2022-06-03', to: '9999-12-31' }];
  expect(() => changed([5, 'workingDay'], { pauses })).toThrow(RangeError);
});

test('a pause behind the end or before the event changes nothing', () => {
  const pauses = [
    { from: '2022-05-01', to: '2022-06-01' },
    { from: '2022-06-09', to: '2022-06-20' },
  ];
  expect(changed([5, 'workingDay'], { pauses })).toBe('2022-06-08');
});

test('an end that would move into a pause moves behind it', () => {
  // Saturday 04/6 is the third day; Monday and Tuesday are paused.
  const pauses = [{ from: '2022-06-06', to: '2022-06-07' }];
  expect(changed([3, 'day'], { pauses })).toBe('2022-06-08');
});

test('hours stand still on days of a pause', () => {
  const counted = countDeadline(lengthTiming('within', 24, 'hour'), { at: '2022-06-01T10:00' }, calendar, {
    pauses: [{ from: '2022-06-02', to: '2022-06-03' }],
  });
  expect(counted?.dueAt).toBe('2022-06-04T10:00:00+07:00');
});

test('an extension goes on from the end before it was moved off a day off', () => {
  // Three days end on Saturday 04/6; two more on Monday 06/6, not on Wednesday.
  expect(changed([3, 'day'], { extensions: [{ amount: 2, unit: 'day' }] })).toBe('2022-06-06');
  expect(changed([3, 'day'], { extensions: [{ amount: 2, unit: 'workingDay' }] })).toBe('2022-06-07');
  expect(
    changed([1, 'month'], {
      extensions: [
        { amount: 1, unit: 'month' },
        { amount: 15, unit: 'day' },
      ],
    }),
  ).toBe('2022-08-16');
});

test('a longer pause and a longer extension are never due earlier', () => {
  fc.assert(
    fc.property(amount, longUnit, day, fc.integer({ min: 1, max: 30 }), (length, unit, on, more) => {
      const timing = lengthTiming('within', length, unit);
      const from = isoDay(dayNumber(on) + 2);
      const [pause, longer] = [more, more + 1].map((days) => ({
        pauses: [{ from, to: isoDay(dayNumber(from) + days) }],
        extensions: [{ amount: days, unit: 'day' as const }],
      }));
      const plain = countDeadline(timing, { on }, calendar)?.dueOn ?? '';
      const once = countDeadline(timing, { on }, calendar, pause)?.dueOn ?? '';
      expect(plain <= once).toBe(true);
      expect(once <= (countDeadline(timing, { on }, calendar, longer)?.dueOn ?? '')).toBe(true);
      expect(explainDeadline(timing, { on }, calendar, pause)?.dueOn).toBe(once);
      expect(isWorkingDay(calendar, once)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a soft duty is due when the participants agreed on a length, else never', () => {
  const content: DutyContent = {
    class: 'soft',
    amount: null,
    unit: null,
    every: null,
    dueBy: null,
    trigger: null,
    quote: 'kịp thời',
    actor: null,
    recipient: null,
    action: null,
    eId: 'art_5',
    obliged: { to: 'everyParty' },
    owedTo: null,
    agreedDefault: null,
  };
  const agreedDefault = { amount: 3, unit: 'workingDay' as const };
  const dueOn = (of: DutyContent) =>
    countDeadline(effectiveTiming(of), { on: '2022-06-01' }, calendar)?.dueOn ?? null;
  expect(dueOn(content)).toBeNull();
  expect(dueOn({ ...content, agreedDefault })).toBe('2022-06-06');
  expect(dueOn({ ...content, class: 'immediate', quote: 'ngay' })).toBe('2022-06-01');
  expect(dueOn({ ...content, class: 'immediate', quote: 'ngay', agreedDefault })).toBe('2022-06-06');
  const withinDay = { ...content, class: 'immediate' as const, amount: 0, unit: 'day' as const };
  expect(dueOn({ ...withinDay, agreedDefault })).toBe('2022-06-01');
});

test('the version of the calendar goes with every deadline', () => {
  const own = openCalendar({ version: 'vn-2026.1+7' });
  expect(countDeadline(lengthTiming('within', 1, 'day'), { on: '2022-06-01' }, own)).toEqual({
    dueOn: '2022-06-02',
    dueAt: '2022-06-02T23:59:59+07:00',
    calendar: 'vn-2026.1+7',
  });
});

test('what is no day is an error of the caller', () => {
  expect(() => due('within', [1, 'day'], '2022-02-30')).toThrow(RangeError);
  expect(() => countDeadline(lengthTiming('within', 1, 'hour'), { at: 'mai' }, calendar)).toThrow(RangeError);
});
