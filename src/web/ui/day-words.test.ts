import { expect, test } from 'vitest';
import { dayWords, instantWords, periodWords, weekdayWords } from './day-words.ts';

test('days are written as Vietnamese offices write them, and in English in words', () => {
  expect(dayWords('2022-09-05', 'vi')).toBe('05/9/2022');
  expect(dayWords('2019-02-01', 'vi')).toBe('01/02/2019');
  expect(dayWords('2022-09-05', 'en')).toBe('5 September 2022');
});

test('a period is told by its first and its last day, an open one by its first', () => {
  expect(periodWords({ from: '2015-01-05', until: '2022-09-05' }, 'vi')).toBe('05/01/2015 – 04/9/2022');
  expect(periodWords({ from: '2015-01-05', until: null }, 'vi')).toBe('05/01/2015');
});

test('the day of the week goes before', () => {
  expect(weekdayWords('2022-09-05', 'vi')).toBe('thứ Hai, 05/9/2022');
  expect(weekdayWords('2022-09-04', 'vi')).toBe('Chủ nhật, 04/9/2022');
  expect(weekdayWords('2022-09-05', 'en')).toBe('Monday, 5 September 2022');
});

test('an instant is told in Vietnamese time wherever the reader is', () => {
  expect(instantWords('2022-09-05T18:30:00Z', 'vi')).toBe('06/9/2022, 01:30');
});
