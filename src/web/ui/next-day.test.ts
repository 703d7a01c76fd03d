import { expect, test } from 'vitest';
import { dayAfter, dayBefore } from './next-day.ts';

test('the days beside a day go over months and years', () => {
  expect(dayAfter('2022-12-31')).toBe('2023-01-01');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
});
