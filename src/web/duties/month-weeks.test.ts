import { expect, test } from 'vitest';
import { dayInMonth, mondayOf, monthAway, monthWeeks } from './month-weeks.ts';

test('a month is drawn in whole weeks from Monday to Sunday', () => {
  const weeks = monthWeeks('2022-09');
  expect(weeks.map((week) => [week[0], week[6]])).toEqual([
    ['2022-08-29', '2022-09-04'],
    ['2022-09-05', '2022-09-11'],
    ['2022-09-12', '2022-09-18'],
    ['2022-09-19', '2022-09-25'],
    ['2022-09-26', '2022-10-02'],
  ]);
});

test('February 2021 fills four weeks exactly, a long month may touch six', () => {
  expect(monthWeeks('2021-02')).toHaveLength(4);
  expect(monthWeeks('2022-10')).toHaveLength(6);
});

test('one walks over the end of a year, and to the last day of a shorter month', () => {
  expect([monthAway('2022-12', 1), monthAway('2022-01', -1)]).toEqual(['2023-01', '2021-12']);
  expect(dayInMonth('2022-01-31', '2022-02')).toBe('2022-02-28');
  expect(dayInMonth('2022-03-15', '2022-02')).toBe('2022-02-15');
  expect(mondayOf('2022-09-04')).toBe('2022-08-29');
});
