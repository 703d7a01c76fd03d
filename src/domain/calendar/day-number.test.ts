import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, civilOf, dayNumber, isoDay, numberOf, readDay, weekdayOf } from './day-number.ts';

const anyDay = fc.integer({ min: -200_000, max: 200_000 });

test('a day’s number, its text and its parts say the same, and agree with Date', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const { year, month, day } = civilOf(number);
      expect(numberOf(year, month, day)).toBe(number);
      expect(dayNumber(isoDay(number))).toBe(number);
      const date = new Date(number * 86_400_000);
      expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(number)).toBe(date.getUTCDay());
    }),
  );
});

test.each(['2022-02-29', '2022-13-01', '2022-00-10', '2022-04-31', '2022-4-1', '', '20220401', '2022-04-aa'])(
  '“%s” is no day',
  (text) => {
    expect(readDay(text)).toBeNull();
    expect(() => dayNumber(text)).toThrow(RangeError);
  },
);

test.each([
  ['2022-01-31', 1, '2022-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2022-12-15', 1, '2023-01-15'],
  ['2022-03-31', -1, '2022-02-28'],
  ['2022-01-15', -1, '2021-12-15'],
  ['2020-02-29', 48, '2024-02-29'],
  ['2020-02-29', 12, '2021-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(isoDay(addMonths(dayNumber(from), months))).toBe(to);
});
