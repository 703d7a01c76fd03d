import { expect, test } from 'vitest';
import { checkDecision, type DecidedDays, findWrongDays } from './check-decision.ts';

const decision: DecidedDays = {
  daysOff: [
    { day: '2027-01-01', why: 'newYear' },
    { day: '2027-02-05', why: 'tet' },
  ],
  workedDays: [{ day: '2027-01-09', insteadOf: '2026-12-31' }],
  halfDays: [{ day: '2027-12-31', half: 'afternoon' }],
};

test('a decision on days of its year is taken, also when it makes up for a day of the year before', () => {
  expect(checkDecision(2027, decision)).toEqual({ ok: true, value: null });
  expect(checkDecision(2027, { daysOff: [], workedDays: [], halfDays: [] }).ok).toBe(true);
});

test('a Saturday may be worked in the morning only', () => {
  const halfDays = [{ day: '2027-01-09', half: 'afternoon' as const }];
  expect(checkDecision(2027, { ...decision, halfDays }).ok).toBe(true);
});

test.each([
  ['a day off of another year', 2028, {}, 'dayOutsideYear'],
  [
    'half a day of another year',
    2027,
    { halfDays: [{ day: '2026-12-31', half: 'morning' }] },
    'dayOutsideYear',
  ],
  [
    'a make-up Friday',
    2027,
    { workedDays: [{ day: '2027-01-08', insteadOf: null }] },
    'workedDayIsWorkingDay',
  ],
  [
    'a day off twice',
    2027,
    {
      daysOff: [
        { day: '2027-02-05', why: 'tet' },
        { day: '2027-02-05', why: 'swapped' },
      ],
    },
    'dayTwice',
  ],
  ['a Saturday off and worked', 2027, { daysOff: [{ day: '2027-01-09', why: 'tet' }] }, 'dayTwice'],
  ['a day off with one half off', 2027, { halfDays: [{ day: '2027-02-05', half: 'morning' }] }, 'dayTwice'],
] as const)('%s is refused', (_, year, change, code) => {
  expect(checkDecision(year, { ...decision, ...change } as DecidedDays)).toEqual({
    ok: false,
    refusal: code,
  });
});

test('a refusal can name its days, each once and in their order', () => {
  const { daysOff, workedDays } = decision;
  const off = { why: 'tet' as const };
  expect(findWrongDays(2027, decision)).toBeNull();
  expect(
    findWrongDays(2027, {
      ...decision,
      daysOff: [...daysOff, { day: '2027-02-05', ...off }, { day: '2027-01-09', ...off }],
      halfDays: [{ day: '2027-02-05', half: 'morning' }],
    }),
  ).toEqual({ refusal: 'dayTwice', days: ['2027-01-09', '2027-02-05'] });
  const weekday = { day: '2027-01-08', insteadOf: null };
  expect(findWrongDays(2027, { ...decision, workedDays: [...workedDays, weekday] })?.days).toEqual([
    '2027-01-08',
  ]);
});
