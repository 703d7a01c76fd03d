import { expect, test } from 'vitest';
import { lengthTiming } from '../../../test/conformance/length-timing.ts';
import { countDeadline } from '../calendar/count-deadline.ts';
import { type CalendarYear, openCalendar } from '../calendar/working-calendar.ts';
import type { Unsettled } from './claimed-duty.ts';
import { type Moved, moveTo } from './recount-fulfilment.ts';

const timing = lengthTiming('within', 5, 'workingDay');
const plain = { decided: true, daysOff: [], workedDays: [], halfDays: [] };

/** How five working days from an event move from the day as it was counted before. */
function movedFrom(
  before: { eventOn: string; dueOn: string },
  years: { years: CalendarYear[]; own?: CalendarYear[] },
): Moved | null {
  const calendar = openCalendar({ version: 'decided', ...years });
  const known: Unsettled = {
    ...before,
    id: 'one',
    agencyId: 'court',
    key: 'request',
    lapsed: false,
    owedTo: [],
    eventAt: null,
    dueAt: `${before.dueOn}T23:59:59+07:00`,
    timing,
    pauses: [],
    extensions: [],
    version: 1,
  };
  const { dueOn, dueAt } = countDeadline(timing, { on: before.eventOn }, calendar) ?? known;
  const target = { eventOn: before.eventOn, dueOn, dueAt, owedTo: [] };
  return moveTo(target, known, { duty: { title: 'Quy chế phối hợp' }, timing, calendar });
}

test.each([
  ['a national decision after the agency’s own days', { national: 8, own: 3 }, '3001/TB'],
  ['own days after a national decision', { national: 3, own: 8 }, '18/TB'],
])('%s: what came last is named', (_, changes, words) => {
  const daysOff = ['2022-09-02', '2022-09-08'].map((day) => ({ day, why: 'swapped' as const }));
  const moved = movedFrom(
    { eventOn: '2022-09-01', dueOn: '2022-09-09' },
    {
      years: [{ ...plain, year: 2022, source: '3001/TB', daysOff, change: changes.national }],
      own: [{ ...plain, year: 2022, source: '18/TB', change: changes.own }],
    },
  );
  expect(moved).toMatchObject({ dueOn: '2022-09-12', because: 'calendar', words });
});

test('a day that is due in January names the decision on the year before that moved it', () => {
  const daysOff = [{ day: '2022-12-30', why: 'swapped' as const }];
  const moved = movedFrom(
    { eventOn: '2022-12-28', dueOn: '2023-01-04' },
    {
      years: [
        { ...plain, year: 2022, source: 'of 2022', daysOff, change: 5 },
        { ...plain, year: 2023, source: 'of 2023', change: 4 },
        { ...plain, year: 2024, source: 'of 2024', change: 6 },
      ],
    },
  );
  expect(moved).toMatchObject({ dueOn: '2023-01-05', words: 'of 2022' });
});
