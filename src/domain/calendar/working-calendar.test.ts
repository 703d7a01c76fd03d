import { expect, test } from 'vitest';
import { countDeadline } from './count-deadline.ts';
import { lengthTiming } from '../../../test/conformance/length-timing.ts';
import { shippedVersion } from './shipped-years.ts';
import {
  calendarYear,
  type CalendarYear,
  isWorkingDay,
  openCalendar,
  whyOff,
  type WorkingCalendar,
} from './working-calendar.ts';

const shipped = openCalendar({ version: shippedVersion });
const year = (of: Partial<CalendarYear> & { year: number }): CalendarYear => ({
  decided: true,
  source: 'Quyết định thử nghiệm',
  daysOff: [],
  workedDays: [],
  halfDays: [],
  ...of,
});
const nextWorkingDay = (calendar: WorkingCalendar, from: string) =>
  countDeadline(lengthTiming('within', 1, 'workingDay'), { on: from }, calendar)?.dueOn;

test.each([
  ['2026-02-13', null],
  ['2026-02-14', 'weekend'],
  ['2026-02-16', 'tet'],
  ['2026-04-27', 'compensatory'],
  ['2026-01-01', 'newYear'],
  ['2026-01-02', 'swapped'],
  ['2026-01-10', null],
  ['2026-11-24', 'culture'],
  ['2026-08-31', 'swapped'],
  ['2025-12-31', null],
])('%s is %s', (day, why) => {
  expect(whyOff(shipped, day)).toBe(why);
  expect(isWorkingDay(shipped, day)).toBe(why === null);
});

test('a loaded decision replaces a year as a whole', () => {
  const decided = year({ year: 2027, daysOff: [{ day: '2027-02-03', why: 'tet' }] });
  const calendar = openCalendar({ version: 'vn-2026.1+1', years: [decided] });
  expect(calendarYear(calendar, 2027)).toEqual(decided);
  expect(whyOff(calendar, '2027-02-03')).toBe('tet');
  expect(whyOff(calendar, '2027-02-04')).toBeNull();
  expect(whyOff(calendar, '2028-01-24')).toBe('tet');
  expect(whyOff(shipped, '2027-02-03')).toBeNull();
});

test('an agency’s own days come on top of everybody’s', () => {
  const own = year({
    year: 2026,
    daysOff: [{ day: '2026-03-26', why: 'own' }],
    workedDays: [{ day: '2026-03-28', insteadOf: null }],
  });
  const calendar = openCalendar({ version: 'vn-2026.1', own: [own] });
  expect(whyOff(calendar, '2026-03-26')).toBe('own');
  expect(isWorkingDay(calendar, '2026-03-28')).toBe(true);
  expect(whyOff(calendar, '2026-02-16')).toBe('tet');
  expect(calendarYear(calendar, 2026)).toEqual(calendarYear(shipped, 2026));
  expect(nextWorkingDay(calendar, '2026-03-25')).toBe('2026-03-27');
  expect(nextWorkingDay(calendar, '2026-03-27')).toBe('2026-03-28');
});

test('an agency that works on a holiday of all counts it', () => {
  const own = year({ year: 2026, workedDays: [{ day: '2026-04-30', insteadOf: null }] });
  const calendar = openCalendar({ version: 'vn-2026.1', own: [own] });
  expect(nextWorkingDay(calendar, '2026-04-29')).toBe('2026-04-30');
});

test('half a day off leaves a working day', () => {
  const own = year({ year: 2026, halfDays: [{ day: '2026-02-13', half: 'afternoon' }] });
  const calendar = openCalendar({ version: 'vn-2026.1', own: [own] });
  expect(isWorkingDay(calendar, '2026-02-13')).toBe(true);
  expect(nextWorkingDay(calendar, '2026-02-12')).toBe('2026-02-13');
});

test('a year that is not shipped follows the law of its time', () => {
  expect(calendarYear(shipped, 2040).decided).toBe(false);
  expect(whyOff(shipped, '2040-02-13')).toBe('tet');
  expect(whyOff(shipped, '2004-09-02')).toBe('national');
});
