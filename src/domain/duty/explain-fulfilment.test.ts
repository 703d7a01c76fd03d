import { expect, test } from 'vitest';
import { countDeadline } from '../calendar/count-deadline.ts';
import { duePeriods } from '../calendar/periods.ts';
import { openCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import { type CountedFulfilment, explainFulfilment } from './explain-fulfilment.ts';

const calendar = openCalendar({ version: 'test' });
const bare = { amount: null, unit: null, every: null, dueBy: null, trigger: null, quote: '' };
const within: Timing = { ...bare, class: 'within', amount: 5, unit: 'workingDay' };

function every(
  amount: number,
  unit: 'week' | 'month' | 'quarter' | 'year',
  more: Partial<Timing> = {},
): Timing {
  return { ...bare, class: 'recurring', every: { amount, unit }, ...more };
}

function fulfilment(timing: Timing, more: Partial<CountedFulfilment>): CountedFulfilment {
  return {
    key: 'any',
    timing,
    eventOn: null,
    eventAt: null,
    opensOn: '2022-07-01',
    dueOn: '2022-09-30',
    pauses: [],
    extensions: [],
    ...more,
  };
}

test.each<[string, Timing]>([
  ['each week', every(1, 'week')],
  ['each month, by its last day', every(1, 'month', { dueBy: { day: 'last' } })],
  ['each month, by the 2nd', every(1, 'month', { dueBy: { day: 2 } })],
  ['each month, before the 1st', every(1, 'month', { dueBy: { day: 1 }, quote: 'trước ngày 01 hằng tháng' })],
  [
    'each quarter, by the 15th of its last month',
    every(1, 'quarter', { dueBy: { day: 15, monthOfPeriod: 'last' } }),
  ],
  ['each half year', every(6, 'month')],
  ['each year, by 20 December', every(1, 'year', { dueBy: { day: 20, month: 12 } })],
  ['every two years', every(2, 'year')],
  ['every five months', every(5, 'month')],
  ['every two weeks', every(2, 'week')],
  ['on a fixed day', { ...bare, class: 'byDate', dueBy: { date: '2022-04-30' } }],
])('of a duty that is due %s each fulfilment is explained by its own day', (_when, timing) => {
  const periods = duePeriods(timing, { from: '2016-11-17', to: '2029-12-31' }, calendar, '2016-11-17');
  expect(periods.length).toBeGreaterThan(0);
  for (const period of periods) {
    const { key, opensOn, dueOn } = period;
    const { explanation } = explainFulfilment(fulfilment(timing, { key, opensOn, dueOn }), calendar);
    expect({ key, dueOn: explanation?.dueOn }).toEqual({ key, dueOn });
    expect(explanation?.days.at(-1)?.date).toBe(dueOn);
  }
});

test('an occasion is explained with its pauses and extensions, as it was counted', () => {
  const changes = {
    pauses: [{ from: '2022-09-07', to: '2022-09-08' }],
    extensions: [{ amount: 2, unit: 'workingDay' as const, eId: 'art_5__cl_2', on: '2022-09-12' }],
  };
  const counted = countDeadline(within, { on: '2022-09-05' }, calendar, changes);
  const { explanation, event } = explainFulfilment(
    fulfilment(within, { eventOn: '2022-09-05', ...changes }),
    calendar,
  );
  expect(event).toEqual({ on: '2022-09-05' });
  expect(explanation?.dueOn).toBe(counted?.dueOn);
  expect(explanation?.days.filter(({ why }) => why === 'paused')).toHaveLength(2);
});

test('a recurring day is explained beside the first day of its period', () => {
  const { explanation, event } = explainFulfilment(
    fulfilment(every(1, 'quarter'), { key: '2022-Q3' }),
    calendar,
  );
  expect(event).toEqual({ on: '2022-07-01' });
  expect(explanation?.dueOn).toBe('2022-09-30');
});

test.each<[string, Timing]>([
  ['every two years', every(2, 'year')],
  ['every five months', every(5, 'month')],
  ['every two weeks', every(2, 'week')],
])(
  'a duty that is due %s is explained also where it bound somebody in the middle of a period',
  (_when, timing) => {
    const periods = duePeriods(timing, { from: '2021-01-01', to: '2029-12-31' }, calendar, '2020-11-17');
    for (const { key, dueOn } of periods) {
      // Seen from the day on which the participant was bound, shortly before the end.
      const { explanation } = explainFulfilment(fulfilment(timing, { key, opensOn: dueOn, dueOn }), calendar);
      expect({ key, dueOn: explanation?.dueOn }).toEqual({ key, dueOn });
    }
  },
);
