import { ok, type Outcome, refusal } from '../outcome.ts';
import { dayNumber, weekdayOf } from './day-number.ts';
import type { CalendarYear } from './working-calendar.ts';

/** The days that one document decides for a year; ISO text. */
export type DecidedDays = Pick<CalendarYear, 'daysOff' | 'workedDays' | 'halfDays'>;

export type DecisionRefusal = 'dayOutsideYear' | 'workedDayIsWorkingDay' | 'dayTwice';

/** What is wrong with days, and with which of them. */
type WrongDays = { refusal: DecisionRefusal; days: string[] };

/**
 * Can these be the days of a year? Each lies in it, a make-up day is a Saturday or a Sunday, and none is said twice, but
 * that of a worked Saturday one half may be off. The day for which one makes up may lie in another year (31/12/2018 was
 * made up for on 05/01/2019).
 */
export function checkDecision(year: number, decided: DecidedDays): Outcome<null, DecisionRefusal> {
  const wrong = findWrongDays(year, decided);
  return wrong === null ? ok(null) : refusal(wrong.refusal);
}

/** The days for which `checkDecision` refuses, each once and in their order; null where it does not. */
export function findWrongDays(
  year: number,
  { daysOff, workedDays, halfDays }: DecidedDays,
): WrongDays | null {
  const [off, worked, half] = [dayOf(daysOff), dayOf(workedDays), dayOf(halfDays)];
  const all = [...off, ...worked, ...half];
  return (
    wrongOf(
      'dayOutsideYear',
      all.filter((day) => !day.startsWith(`${year}-`)),
    ) ??
    wrongOf(
      'workedDayIsWorkingDay',
      worked.filter((day) => !isWeekend(day)),
    ) ??
    wrongOf('dayTwice', [...twiceIn([...off, ...half]), ...twiceIn([...off, ...worked])])
  );
}

function dayOf(days: readonly { day: string }[]): string[] {
  return days.map(({ day }) => day);
}

function wrongOf(code: DecisionRefusal, days: readonly string[]): WrongDays | null {
  return days.length === 0 ? null : { refusal: code, days: [...new Set(days)].toSorted() };
}

function twiceIn(days: readonly string[]): string[] {
  return days.filter((day, place) => days.indexOf(day) < place);
}

function isWeekend(day: string): boolean {
  const weekday = weekdayOf(dayNumber(day));
  return weekday === 0 || weekday === 6;
}
