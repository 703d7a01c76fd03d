import { expect, test } from 'vitest';
import { readHour } from './read-hour.ts';

test.each([
  ['9:05', '09:05'],
  ['14h30', '14:30'],
  ['8h', '08:00'],
  [' 17 ', '17:00'],
  ['24:00', null],
  ['8:60', null],
  ['sáng', null],
  ['', null],
])('an hour typed as %j is %j', (typed, read) => {
  expect(readHour(typed)).toBe(read);
});
