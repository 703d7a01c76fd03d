import { dayNumber, isoDay } from '../../src/domain/calendar/day-number.ts';
import { shippedVersion } from '../../src/domain/calendar/shipped-years.ts';
import { isWorkingDay, openCalendar } from '../../src/domain/calendar/working-calendar.ts';

const calendar = openCalendar({ version: shippedVersion });

/** The day, or the next one on which offices are open. */
export function workdayFrom(day: string): string {
  return isWorkingDay(calendar, day) ? day : workdayFrom(daysAfter(day, 1));
}

/** So many working days after a day; before it when negative. */
export function workdaysAfter(day: string, count: number): string {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= Number(isWorkingDay(calendar, at)))
    at = daysAfter(at, Math.sign(count));
  return at;
}

/** So many calendar days after a day; before it when negative. */
export function daysAfter(day: string, count: number): string {
  return isoDay(dayNumber(day) + count);
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
