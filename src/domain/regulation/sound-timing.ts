import type { DueBy, Every } from '../law/parsed-document.ts';
import type { DutyTiming } from './duty-content.ts';

/**
 * Does a timing say one thing that can be counted? Each class has its own fields and no others: a length for within,
 * before and extension, a period for recurring, a day for byDate, nothing for soft; immediate has nothing, or 0 days for
 * "trong ngày" and "trong ngày làm việc".
 */
export function isSoundTiming(timing: DutyTiming): boolean {
  const { every, dueBy } = timing;
  switch (timing.class) {
    case 'within':
    case 'before':
    case 'extension':
      return hasLength(timing) && every === null && dueBy === null;
    case 'immediate':
      return (hasNoLength(timing) || isWithinTheDay(timing)) && every === null && dueBy === null;
    case 'recurring':
      return (
        hasNoLength(timing) && every !== null && isPeriod(every) && (dueBy === null || isDayOfPeriod(dueBy))
      );
    case 'byDate':
      return hasNoLength(timing) && every === null && dueBy !== null && isFixedDay(dueBy);
    case 'soft':
      return hasNoLength(timing) && every === null && dueBy === null;
  }
}

function hasLength({ amount, unit }: DutyTiming): boolean {
  return amount !== null && Number.isFinite(amount) && amount > 0 && unit !== null;
}

function hasNoLength({ amount, unit }: DutyTiming): boolean {
  return amount === null && unit === null;
}

function isWithinTheDay({ amount, unit }: DutyTiming): boolean {
  return amount === 0 && (unit === 'day' || unit === 'workingDay');
}

function isPeriod({ amount }: Every): boolean {
  return Number.isInteger(amount) && amount > 0;
}

function isFixedDay({ date, day, month, monthOfPeriod }: DueBy): boolean {
  return date !== undefined && isIsoDay(date) && (day ?? month ?? monthOfPeriod) === undefined;
}

/** A month of the year and a month of the period exclude each other. */
function isDayOfPeriod({ date, day, month, monthOfPeriod }: DueBy): boolean {
  if (date !== undefined || (day ?? month ?? monthOfPeriod) === undefined) return false;
  if (month !== undefined && monthOfPeriod !== undefined) return false;
  return isIn(day, 31) && isIn(month, 12) && isIn(monthOfPeriod, 12);
}

function isIn(value: number | 'first' | 'last' | undefined, most: number): boolean {
  return typeof value !== 'number' || (Number.isInteger(value) && value >= 1 && value <= most);
}

/** `YYYY-MM-DD` of a day that the calendar has. */
function isIsoDay(day: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
