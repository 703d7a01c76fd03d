import type { TimeUnit } from '../law/parsed-document.ts';
import { addMonths, isoDay } from './day-number.ts';
import type { CountedDay, DayReason } from './day-reason.ts';
import { isWorking, oddWorkingDay, offReason, type WorkingCalendar } from './working-calendar.ts';

/** A length of time as a regulation prints it: 5 working days, 1.5 months. */
export type Length = { amount: number; unit: TimeUnit };

/** First and last day, as day numbers. */
export type DayRange = readonly [from: number, to: number];

/** A way over the days from an event; `notes` keeps what each day was, null when nobody wants to know. */
export type Walk = {
  calendar: WorkingCalendar;
  pauses: readonly DayRange[];
  /** Ahead in time, or back from an event. */
  step: 1 | -1;
  notes: CountedDay[] | null;
};

/** Writes down what a day was. */
export function note(walk: Walk, day: number, counted: boolean, why: DayReason): void {
  walk.notes?.push({ date: isoDay(day), counted, why });
}

/**
 * The last day of a length from `start`, which is not counted (BLDS Điều 147.2), not yet moved when it is a day off.
 * Half a day counts as a day; week, month and year end on the corresponding day (Điều 148.3–4). Days of a pause do
 * not count. `why` is noted for each ordinary day that counts.
 */
export function walkLength(walk: Walk, start: number, length: Length, why: DayReason): number {
  if (length.unit === 'workingDay') return walkWorkingDays(walk, start, Math.ceil(length.amount), why);
  const days = Math.abs(correspondingDay(start, length, walk.step) - start);
  if (walk.notes === null && walk.pauses.length === 0) return start + walk.step * days;
  let day = start;
  for (let left = days; left > 0;) {
    day += walk.step;
    const counted = !isPaused(walk, day);
    if (counted) left -= 1;
    note(walk, day, counted, counted ? why : 'paused');
  }
  return day;
}

/** The working day on or after a day (before it, on the way back): BLDS Điều 148.5. The days passed over are noted. */
export function moveToWorkingDay(walk: Walk, end: number, moved: DayReason): number {
  if (!isFree(walk, end)) return end;
  let day = end + walk.step;
  for (; isFree(walk, day); day += walk.step) {
    note(walk, day, false, offReason(walk.calendar, day) ?? 'paused');
  }
  note(walk, day, false, moved);
  return day;
}

/** Is the day no day on which anything can be due: a day off, or one of a pause? */
export function isFree(walk: Walk, day: number): boolean {
  return !isWorking(walk.calendar, day) || isPaused(walk, day);
}

/** The same day of the last week, month or year; 15 days for half a month, 6 months for half a year (BLDS Điều 146.1). */
export function correspondingDay(start: number, { amount, unit }: Length, step: 1 | -1): number {
  if (unit === 'hour') return start + step * Math.ceil(amount / 24);
  if (unit === 'day' || unit === 'workingDay') return start + step * Math.ceil(amount);
  if (unit === 'week') return start + step * Math.ceil(amount * 7);
  const months = amount * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
  const whole = Math.floor(months);
  return addMonths(start, step * whole) + step * Math.ceil((months - whole) * 30);
}

function walkWorkingDays(walk: Walk, start: number, amount: number, why: DayReason): number {
  let day = start;
  for (let left = amount; left > 0;) {
    day += walk.step;
    if (isFree(walk, day)) {
      if (walk.notes !== null) note(walk, day, false, offReason(walk.calendar, day) ?? 'paused');
      continue;
    }
    left -= 1;
    if (walk.notes !== null) note(walk, day, true, oddWorkingDay(walk.calendar, day) ?? why);
  }
  return day;
}

/** Is the day one of a pause? A length counted back from a fixed event knows no pauses. */
export function isPaused({ pauses, step }: Walk, day: number): boolean {
  return step === 1 && pauses.some(([from, to]) => from <= day && day <= to);
}
