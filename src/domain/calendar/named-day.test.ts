import { expect, test } from 'vitest';
import { dayNumber } from './day-number.ts';
import { readNamedDay } from './named-day.ts';
import { readTimings } from './read-timings.ts';

const dateOf = (phrase: string, from: string) => readNamedDay(phrase, dayNumber(from))?.dueBy?.date;

test.each([
  ['đầu tháng', '2026-03-01', '2026-03-01'],
  ['đầu tháng', '2026-12-02', '2027-01-01'],
  ['vào giữa tháng', '2026-03-15', '2026-03-15'],
  ['chậm nhất là cuối tháng', '2028-02-03', '2028-02-29'],
  ['đầu năm', '2026-01-02', '2027-01-01'],
  ['giữa năm', '2026-07-01', '2027-06-30'],
  ['cuối năm', '2026-12-31', '2026-12-31'],
  ['đầu quý', '2026-03-05', '2026-04-01'],
  ['cuối quý III', '2026-10-01', '2027-09-30'],
  ['cuối tháng 02/2028', '2026-03-05', '2028-02-29'],
  ['đến hết năm 2027', '2026-03-05', '2027-12-31'],
  ['cuối tháng này', '2026-03-05', '2026-03-31'],
  ['đầu quý sau', '2026-12-05', '2027-01-01'],
])('“%s” from %s on is %s', (phrase, from, date) => {
  expect(dateOf(phrase, from)).toBe(date);
});

test.each(['giữa quý', 'báo cáo cuối năm', '6 tháng đầu năm', 'tuần đầu tháng', 'cuối giờ'])(
  '“%s” names no day of the Civil Code',
  (phrase) => {
    expect(dateOf(phrase, '2026-03-05')).toBeUndefined();
  },
);

test('without an event a day is known only by its year', () => {
  expect(readNamedDay('cuối năm', null)).toBeNull();
  expect(readNamedDay('cuối năm 2026', null)?.dueBy).toEqual({ date: '2026-12-31' });
});

test.each([
  ['hằng tháng, vào giữa tháng', { day: 15 }],
  ['hằng tháng, vào đầu tháng', { day: 1 }],
  ['hằng quý, vào đầu quý', { day: 1, monthOfPeriod: 'first' }],
  ['hằng năm, vào giữa năm', { day: 30, month: 6 }],
  ['hằng năm, vào đầu năm', { day: 1, month: 1 }],
  ['cuối tháng 9 hằng năm', { day: 'last', month: 9 }],
  ['hằng năm, vào giữa tháng 6', { day: 15, month: 6 }],
  ['hằng tháng, vào cuối tháng', null],
  ['định kỳ 6 tháng đầu năm', null],
])('“%s” is due in each period on %j', (phrase, dueBy) => {
  expect(readTimings(phrase, null)[0]?.dueBy).toEqual(dueBy);
});
