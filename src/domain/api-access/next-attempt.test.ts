import { expect, test } from 'vitest';
import { mostAttempts, nextAttemptIn } from './next-attempt.ts';

test('a message is tried ten times over three days, at growing distances, then given up', () => {
  const pauses = Array.from({ length: mostAttempts }, (_, place) => nextAttemptIn(place + 1, 0.5));
  expect(pauses.map((pause) => pause && Math.round(pause))).toEqual([
    5,
    300,
    1800,
    7200,
    18_000,
    36_000,
    50_400,
    72_000,
    86_400,
    null,
  ]);
});

test('chance moves a pause by a tenth at most either way', () => {
  expect(nextAttemptIn(2, 0)).toBeCloseTo(270);
  expect(nextAttemptIn(2, 1)).toBeCloseTo(330);
});
