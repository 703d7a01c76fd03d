import { expect, test } from 'vitest';
import { changedDays } from './changed-days.ts';
import { type CalendarYear, openCalendar } from './working-calendar.ts';

const plain: CalendarYear = {
  year: 2027,
  decided: true,
  source: null,
  daysOff: [],
  workedDays: [],
  halfDays: [],
};

test('what a decision changes is each day that turns, not the days that stay as they were', () => {
  const before = openCalendar({
    version: '1',
    years: [
      {
        ...plain,
        daysOff: [
          { day: '2027-01-01', why: 'newYear' },
          { day: '2027-09-03', why: 'national' },
        ],
      },
    ],
  });
  const after = openCalendar({
    version: '2',
    years: [
      {
        ...plain,
        daysOff: [
          { day: '2027-01-01', why: 'newYear' },
          { day: '2027-09-01', why: 'national' },
        ],
        workedDays: [{ day: '2027-12-25', insteadOf: null }],
        halfDays: [{ day: '2027-12-31', half: 'afternoon' }],
      },
    ],
  });
  expect(changedDays(2027, before, after)).toEqual([
    { day: '2027-09-01', before: 'working', after: 'off' },
    { day: '2027-09-03', before: 'off', after: 'working' },
    { day: '2027-12-25', before: 'off', after: 'working' },
  ]);
  expect(changedDays(2026, before, after)).toEqual([]);
});
