import { expect, test } from 'vitest';
import { beginPeriod, endPeriod, hasEnded, liesWithin, overlaps, type Period } from './period.ts';

const agency = { establishedOn: '1991-10-01', endedOn: null };
const running = { from: '2000-01-01', until: null };

test.each<
  [string, typeof agency | { establishedOn: string; endedOn: string }, Period | null, string, unknown]
>([
  ['the first one', agency, null, '1991-10-01', { from: '1991-10-01', until: null }],
  ['the next one', agency, running, '2000-01-02', { from: '2000-01-02', until: null }],
  ['on the same day as the running one', agency, running, '2000-01-01', 'periodBackwards'],
  ['before the running one', agency, running, '1999-12-31', 'periodBackwards'],
  ['before the agency', agency, null, '1991-09-30', 'periodBackwards'],
  [
    'up to the end of the agency',
    { ...agency, endedOn: '2025-07-01' },
    running,
    '2025-06-30',
    { from: '2025-06-30', until: '2025-07-01' },
  ],
  [
    'on the day on which the agency is no more',
    { ...agency, endedOn: '2025-07-01' },
    running,
    '2025-07-01',
    'agencyEnded',
  ],
])('a period begins: %s', (...[, of, before, from, expected]) => {
  const outcome = beginPeriod(of, before, from);
  expect(outcome.ok ? outcome.value : outcome.refusal).toEqual(expected);
});

test.each<[Period, string, boolean]>([
  [running, '2000-01-02', true],
  [running, '2000-01-01', false],
  [{ from: '2000-01-01', until: '2010-01-01' }, '2009-01-01', true],
  [{ from: '2000-01-01', until: '2010-01-01' }, '2010-01-02', false],
])('%o may end on %s: %s', (period, until, allowed) => {
  expect(endPeriod(period, until).ok).toBe(allowed);
});

test.each<[Period, Period, boolean, boolean]>([
  [{ from: '2001-01-01', until: '2002-01-01' }, running, true, true],
  [{ from: '2001-01-01', until: null }, { from: '2000-01-01', until: '2002-01-01' }, false, true],
  [{ from: '2002-01-01', until: null }, { from: '2000-01-01', until: '2002-01-01' }, false, false],
  [{ from: '1999-01-01', until: '2000-01-01' }, running, false, false],
])('%o against %o: within %s, overlapping %s', (one, other, within, overlapping) => {
  expect([liesWithin(one, other), overlaps(one, other), overlaps(other, one)]).toEqual([
    within,
    overlapping,
    overlapping,
  ]);
});

test('an agency has ended from the day of its end on', () => {
  expect(hasEnded({ endedOn: '2025-07-01' }, '2025-06-30')).toBe(false);
  expect(hasEnded({ endedOn: '2025-07-01' }, '2025-07-01')).toBe(true);
  expect(hasEnded({ endedOn: null }, '2025-07-01')).toBe(false);
});
