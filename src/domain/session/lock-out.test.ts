import { expect, test } from 'vitest';
import { accountLockOut, addressLockOut, waitAfter } from './lock-out.ts';

test('four wrong passwords cost nothing, from the fifth on the wait doubles up to a quarter of an hour', () => {
  const waits = [1, 4, 5, 6, 7, 10, 11, 12, 500].map((failures) => waitAfter(failures, accountLockOut));
  expect(waits).toEqual([0, 0, 15, 30, 60, 480, 900, 900, 900]);
});

test('an office of a hundred people who each mistype once is not slowed', () => {
  expect(waitAfter(99, addressLockOut)).toBe(0);
  expect(waitAfter(100, addressLockOut)).toBe(1);
});

test('who guesses at one account gets fewer than a hundred tries a day', () => {
  let seconds = 0;
  let tries = 0;
  while (seconds < 86_400) {
    tries += 1;
    seconds += waitAfter(tries, accountLockOut);
  }
  expect(tries).toBeLessThan(110);
});
