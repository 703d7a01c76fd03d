import { ok, type Outcome, refusal } from '../outcome.ts';
import { dayNumber, weekdayOf } from './day-number.ts';
import type { CalendarYear } from './working-calendar.ts';

/** The days that one document decides for a year; ISO text. */
export type DecidedDays = Pick<CalendarYear, 'daysOff' | 'workedDays' | 'halfDays'>;

export type DecisionRefusal = 'dayOutsideYear' | 'workedDayIsWorkingDay' | 'dayTwice';

/**
 * Can these be the days of a year? Each lies in it, a make-up day is a Saturday or a Sunday, and none is said twice, but
 * that of a worked Saturday one half may be off. The day for which one makes up may lie in another year (31/12/2018 was
 * made up for on 05/01/2019).
 */
export function checkDecision(
  year: number,
  { daysOff, workedDays, halfDays }: DecidedDays,
): Outcome<null, DecisionRefusal> {
  const days = [...daysOff, ...workedDays, ...halfDays].map(({ day }) => day);
  if (days.some((day) => !day.startsWith(`${year}-`))) return refusal('dayOutsideYear');
  if (workedDays.some(({ day }) => !isWeekend(day))) return refusal('workedDayIsWorkingDay');
  const offOrHalf = [...daysOff, ...halfDays].map(({ day }) => day);
  const offOrWorked = [...daysOff, ...workedDays].map(({ day }) => day);
  if (hasTwice(offOrHalf) || hasTwice(offOrWorked)) return refusal('dayTwice');
  return ok(null);
}

function hasTwice(days: readonly string[]): boolean {
  return new Set(days).size < days.length;
}

function isWeekend(day: string): boolean {
  const weekday = weekdayOf(dayNumber(day));
  return weekday === 0 || weekday === 6;
}
