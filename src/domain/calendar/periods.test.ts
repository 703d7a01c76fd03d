import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhrase } from '../law/make-duty.ts';
import type { TimeUnit } from '../law/parsed-document.ts';
import type { Timing } from '../law/timing-words.ts';
import { countDeadline } from './count-deadline.ts';
import { duePeriods } from './periods.ts';
import { shippedVersion } from './shipped-years.ts';
import { type CalendarYear, isWorkingDay, openCalendar } from './working-calendar.ts';

const calendar = openCalendar({ version: shippedVersion });
const timingOf = (phrase: string): Timing => {
  const timing = readPhrase(phrase);
  if (timing === null) throw new Error(`${phrase} is not read`);
  return timing;
};
const dueIn = (phrase: string, from: string, to: string, anchor = '2016-11-17') =>
  duePeriods(timingOf(phrase), { from, to }, calendar, anchor);
const keyed = (...args: Parameters<typeof dueIn>) =>
  dueIn(...args).map(({ key, dueOn }) => `${key} ${dueOn}`);

test('a quarter is due on its last working day, or before the 15th of its last month', () => {
  expect(keyed('định kỳ hằng quý', '2022-01-01', '2022-12-31')).toEqual([
    '2022-Q1 2022-03-31',
    '2022-Q2 2022-06-30',
    '2022-Q3 2022-09-30',
    '2022-Q4 2022-12-30',
  ]);
  expect(dueIn('trước ngày 15 của tháng cuối quý', '2026-01-01', '2026-03-31')).toEqual([
    {
      key: '2026-Q1',
      opensOn: '2026-01-01',
      periodFrom: '2026-01-01',
      periodTo: '2026-03-31',
      dueOn: '2026-03-13',
      dueAt: '2026-03-13T23:59:59+07:00',
    },
  ]);
});

test.each([
  ['hằng tháng', '2022-06-01', '2022-06-30', ['2022-06 2022-06-30']],
  ['hằng tuần', '2022-02-14', '2022-02-20', ['2022-W07 2022-02-18']],
  ['hằng tuần', '2020-12-28', '2021-01-10', ['2020-W53 2020-12-31', '2021-W01 2021-01-08']],
  ['định kỳ 6 tháng', '2022-01-01', '2022-12-31', ['2022-H1 2022-06-30', '2022-H2 2022-12-30']],
  ['hằng năm', '2021-01-01', '2022-12-31', ['2021 2021-12-31', '2022 2022-12-30']],
  [
    'hai năm một lần',
    '2016-01-01',
    '2022-12-31',
    ['2016/2Y 2017-12-29', '2018/2Y 2019-12-31', '2020/2Y 2021-12-31'],
  ],
  ['05 năm một lần', '2016-01-01', '2022-12-31', ['2016/5Y 2020-12-31']],
  ['Định kỳ 03 tháng/lần', '2022-01-01', '2022-06-30', ['2022-Q1 2022-03-31', '2022-Q2 2022-06-30']],
  ['định kỳ 2 tháng', '2022-01-01', '2022-04-30', ['2022-01/2M 2022-02-28', '2022-03/2M 2022-04-29']],
  ['định kỳ 5 tháng', '2016-11-17', '2017-09-30', ['2016-11/5M 2017-03-31', '2017-04/5M 2017-08-31']],
  ['02 tuần một lần', '2016-11-17', '2016-12-11', ['2016-W46/2W 2016-11-25', '2016-W48/2W 2016-12-09']],
  ['hằng ngày', '2022-06-03', '2022-06-06', ['2022-06-03 2022-06-03', '2022-06-06 2022-06-06']],
  ['trước ngày 05 hằng tháng', '2022-02-01', '2022-03-31', ['2022-03 2022-03-04']],
  ['chậm nhất ngày 05 của tháng đầu quý sau', '2022-10-01', '2022-10-31', ['2022-Q4 2022-10-05']],
  ['định kỳ 6 tháng trước ngày 20', '2022-01-01', '2022-12-31', ['2022-H1 2022-06-17', '2022-H2 2022-12-19']],
])('“%s” from %s to %s', (phrase, from, to, expected) => {
  expect(keyed(phrase, from, to)).toEqual(expected);
});

test('what is due before its period begins opens a period earlier', () => {
  expect(dueIn('trước ngày 01 hằng tháng', '2022-05-15', '2022-06-15')[0]).toMatchObject({
    key: '2022-06',
    opensOn: '2022-05-01',
    dueOn: '2022-05-31',
  });
});

test('a fixed date is due once, and opens thirty days before', () => {
  expect(dueIn('trước ngày 30/6/2022', '2022-01-01', '2022-12-31')).toEqual([
    {
      key: '2022-06-30',
      opensOn: '2022-05-30',
      periodFrom: '2022-05-30',
      periodTo: '2022-06-30',
      dueOn: '2022-06-29',
      dueAt: '2022-06-29T23:59:59+07:00',
    },
  ]);
  expect(dueIn('trước ngày 30/6/2022', '2022-06-30', '2022-12-31')).toEqual([]);
});

test('lengths and soft timings are due by no period', () => {
  expect(dueIn('trong 05 ngày', '2022-01-01', '2022-12-31')).toEqual([]);
  expect(dueIn('kịp thời', '2022-01-01', '2022-12-31')).toEqual([]);
});

test('the key of a period stays when a decision moves its due day', () => {
  const decision: CalendarYear = {
    year: 2022,
    decided: true,
    source: 'Quyết định thử nghiệm',
    daysOff: [{ day: '2022-06-30', why: 'own' }],
    workedDays: [],
    halfDays: [],
  };
  const moved = openCalendar({ version: 'vn-2026.1+1', years: [decision] });
  const range = { from: '2022-06-01', to: '2022-06-30' };
  expect(duePeriods(timingOf('hằng tháng'), range, moved, '2016-11-17')).toMatchObject([
    { key: '2022-06', dueOn: '2022-06-29' },
  ]);
});

const units = fc.constantFrom<TimeUnit[]>('day', 'week', 'month', 'quarter', 'year');

test('ranges that follow one another give each due day once, never on a day off, as counting one by one does', () => {
  fc.assert(
    fc.property(
      units,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 31 }),
      (unit, amount, day) => {
        const dueBy = day > 28 ? null : { day };
        const timing: Timing = {
          class: 'recurring',
          amount: null,
          unit: null,
          every: { amount, unit },
          dueBy,
          trigger: null,
          quote: day % 2 === 0 ? `trước ngày ${day}` : '',
        };
        const all = duePeriods(timing, { from: '2019-01-01', to: '2022-12-31' }, calendar, '2019-01-01');
        const parts = [
          { from: '2019-01-01', to: '2020-06-14' },
          { from: '2020-06-15', to: '2022-12-31' },
        ].flatMap((range) => duePeriods(timing, range, calendar, '2019-01-01'));
        expect(parts).toEqual(all);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(all.every(({ dueOn, opensOn }) => isWorkingDay(calendar, dueOn) && opensOn <= dueOn)).toBe(
          true,
        );
        const next = countDeadline(timing, { on: '2019-01-01' }, calendar)?.dueOn;
        expect(all[0]?.dueOn ?? next).toBe(next);
      },
    ),
    { numRuns: 300 },
  );
});
