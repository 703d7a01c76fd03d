import { expect, test } from 'vitest';
import { dayAfter } from '../ui/next-day.ts';
import { type ComputedDay, foldDays } from './fold-days.ts';

const why = { vi: '', en: '' };

/** Days from 1 September 2022 on, one for each reason. */
function daysOf(...reasons: string[]): ComputedDay[] {
  let date = '2022-08-31';
  return reasons.map((reason) => {
    date = dayAfter(date);
    return { date, counted: ['counted', 'end'].includes(reason), reason, why };
  });
}
const many = (reason: string, count: number) => Array.from({ length: count }, () => reason);

test('a short counting stays as it is, each counted day with its number', () => {
  const stretches = foldDays(daysOf('event', 'counted', 'weekend', 'weekend', 'counted', 'end'));
  expect(stretches.every(({ plain }) => !plain)).toBe(true);
  expect(stretches.flatMap(({ days }) => days.map(({ nth }) => nth))).toEqual([0, 1, 1, 1, 2, 3]);
});

test('the inside of a long stretch is folded, its ends stay, and no day is lost', () => {
  const days = daysOf('event', ...many('counted', 40), 'end');
  const stretches = foldDays(days);
  const folded = stretches.filter(({ plain }) => plain);
  expect(folded.map((stretch) => stretch.days.length)).toEqual([34]);
  expect(folded[0]?.days[0]?.nth).toBe(4);
  expect(stretches.flatMap((stretch) => stretch.days.map(({ date }) => date))).toEqual(
    days.map(({ date }) => date),
  );
});

test('a holiday inside a long stretch is never folded away', () => {
  const stretches = foldDays(daysOf(...many('counted', 20), 'tet', ...many('counted', 20)));
  const shown = stretches.filter(({ plain }) => !plain).flatMap(({ days }) => days);
  expect(shown.map(({ reason }) => reason)).toContain('tet');
  expect(stretches.filter(({ plain }) => plain)).toHaveLength(2);
});
