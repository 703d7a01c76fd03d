import type { DueBy } from '../law/parsed-document.ts';
import { endsBeforeDay } from '../law/ends-before-day.ts';
import type { Timing } from '../law/timing-words.ts';
import { civilOf, daysInMonth, numberOf } from './day-number.ts';
import type { PeriodSpan } from './period-of.ts';
import { lastWorkingDay, reckonFixedDay } from './reckon-fixed-day.ts';
import { note, walkLength, type Walk } from './walk-days.ts';

/** A month of the calendar. */
type Month = { year: number; month: number };

/**
 * The day on which a recurring duty is due in a period, as a day's number: the day that the text names, else the last
 * working day of the period, or of the month that the text names. Of a day whose month the text leaves out the last
 * month of the period is meant; a day that the month lacks is its last. Null when the period holds no working day or
 * not the month.
 */
export function dueInPeriod(timing: Timing, period: PeriodSpan, walk: Walk): number | null {
  const { dueBy, quote } = timing;
  if (dueBy === null || period.to - period.from < SHORTEST_MONTH) return lastOf(walk, period);
  const month = monthOf(dueBy, period);
  if (month === null) return null;
  const last = numberOf(month.year, month.month, daysInMonth(month.year, month.month));
  const first = numberOf(month.year, month.month, 1);
  if (dueBy.day === undefined) return lastOf(walk, { from: first, to: last });
  if (dueBy.day === 'last') return lastDayOfMonth(walk, last, quote);
  if (dueBy.day === firstWorkingDays(quote)) {
    return walkLength(walk, first - 1, { amount: dueBy.day, unit: 'workingDay' }, 'counted');
  }
  return reckonFixedDay(walk, Math.min(first + dueBy.day - 1, last), quote);
}

/** A period of fewer days names no day of a month. */
const SHORTEST_MONTH = 27;

function lastOf(walk: Walk, { from, to }: { from: number; to: number }): number | null {
  const day = lastWorkingDay(walk, to, 'periodEnd');
  return day < from ? null : day;
}

/** "Ngày làm việc cuối cùng của tháng" is a working day by its own words and does not move on. */
function lastDayOfMonth(walk: Walk, last: number, quote: string): number {
  if (!/ngày\s+làm\s+việc\s+cuối/iu.test(quote)) return reckonFixedDay(walk, last, quote);
  if (!endsBeforeDay(quote)) return lastWorkingDay(walk, last, 'periodEnd');
  const named = lastWorkingDay({ ...walk, notes: null }, last, 'periodEnd');
  note(walk, named, false, 'limit');
  return lastWorkingDay(walk, named - 1, 'dayBefore');
}

/** The number of "trong 05 ngày làm việc đầu của tháng", which counts working days; null where the text has none. */
function firstWorkingDays(quote: string): number | null {
  const printed = /(\d{1,2})(?:\s*\([^)]*\))?\s+ngày\s+làm\s+việc\s+đầu/iu.exec(quote)?.[1];
  return printed === undefined ? null : Number(printed);
}

function monthOf({ month, monthOfPeriod }: DueBy, period: PeriodSpan): Month | null {
  const [first, last] = [monthIndex(period.from), monthIndex(period.to)];
  if (month !== undefined) {
    const index = last - (((((last % 12) - (month - 1)) % 12) + 12) % 12);
    return index < first ? null : toMonth(index);
  }
  if (monthOfPeriod === 'first') return toMonth(first);
  if (typeof monthOfPeriod === 'number') return toMonth(Math.min(first + monthOfPeriod - 1, last));
  return toMonth(last);
}

function monthIndex(day: number): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

function toMonth(index: number): Month {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
