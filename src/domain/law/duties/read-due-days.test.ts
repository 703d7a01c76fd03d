import { expect, test } from 'vitest';
import { readDueDays } from './read-due-days.ts';

const say = (text: string) => readDueDays(text).map(({ dueBy, every }) => [dueBy, every?.unit ?? null]);

test.each([
  ['trước ngày 15 hằng tháng', [[{ day: 15 }, 'month']]],
  ['trước ngày 20 của tháng cuối quý', [[{ day: 20, monthOfPeriod: 'last' }, 'quarter']]],
  ['chậm nhất ngày 05 tháng đầu quý sau', [[{ day: 5, monthOfPeriod: 'first' }, 'quarter']]],
  ['vào ngày cuối cùng của tháng', [[{ day: 'last' }, 'month']]],
  [
    'trước ngày 15/6 và trước ngày 15/12',
    [
      [{ day: 15, month: 6 }, 'year'],
      [{ day: 15, month: 12 }, 'year'],
    ],
  ],
  [
    'trước ngày 15 tháng 6 và ngày 15 tháng 12',
    [
      [{ day: 15, month: 6 }, 'year'],
      [{ day: 15, month: 12 }, 'year'],
    ],
  ],
  ['trước ngày 30/6/2026', [[{ date: '2026-06-30' }, null]]],
  ['chậm nhất ngày 01 tháng 7 năm 2027', [[{ date: '2027-07-01' }, null]]],
  [
    'trước ngày 08/4 và 08/10 hằng năm',
    [
      [{ day: 8, month: 4 }, 'year'],
      [{ day: 8, month: 10 }, 'year'],
    ],
  ],
  ['trước 18/11 hằng năm', [[{ day: 18, month: 11 }, 'year']]],
  ['trước ngày 25', [[{ day: 25 }, null]]],
])('%s', (text, days) => {
  expect(say(text)).toEqual(days);
});

test.each([
  'ngày 18 tháng 7 năm 2015',
  'từ ngày 01 tháng 10',
  'trước 2/3 thời gian',
  'trước 1/2.',
  'trước ngày 45 hằng tháng',
  'trước ngày 10 tháng 13',
])('%s is no due day', (text) => {
  expect(say(text)).toEqual([]);
});
