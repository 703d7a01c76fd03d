import { endsBeforeDay } from './ends-before-day.ts';
import { isAfter } from './is-after.ts';
import type { DueBy, TimeUnit } from './parsed-document.ts';
import type { Timing } from './timing-words.ts';

const units: Record<TimeUnit, string> = {
  hour: 'hour',
  day: 'day',
  workingDay: 'working day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** English words for a duty's timing; what starts the clock stays in Vietnamese, in quotation marks. */
export function englishTimingWords(timing: Timing): string {
  const length = englishLengthWords(timing.amount, timing.unit);
  const event = timing.trigger ? `“${timing.trigger}”` : null;
  switch (timing.class) {
    case 'within':
      if (isAfter(timing.quote)) return event ? `${length} after ${event}` : `after ${length}`;
      return event ? `within ${length} of ${event}` : `within ${length}`;
    case 'before':
      return `at least ${length} before ${event ?? 'the set time'}`;
    case 'immediate':
      return immediateWords(timing, event);
    case 'recurring':
      return timing.dueBy ? `${everyWords(timing)}, ${dueWords(timing.dueBy, timing)}` : everyWords(timing);
    case 'byDate':
      return timing.dueBy ? dueWords(timing.dueBy, timing) : 'by the set date';
    case 'extension':
      return `may be extended by ${length}`;
    case 'soft':
      return `“${timing.quote.trim().toLocaleLowerCase('vi')}”, no number of days stated`;
  }
}

/** A length in English: `5 working days`. */
export function englishLengthWords(amount: number | null, unit: TimeUnit | null): string {
  if (amount === null || unit === null) return 'the set time';
  const minutes = wholeMinutes(amount, unit);
  if (minutes !== null) return `${minutes} minute${minutes === 1 ? '' : 's'}`;
  return `${amount} ${units[unit]}${amount === 1 ? '' : 's'}`;
}

function immediateWords(timing: Timing, event: string | null): string {
  const when = timing.amount === 0 && timing.unit ? `on the same ${units[timing.unit]}` : 'at once';
  return event ? `${when}, upon ${event}` : when;
}

function everyWords({ every }: Timing): string {
  if (!every) return 'periodically';
  return every.amount === 1 ? `every ${units[every.unit]}` : `every ${every.amount} ${units[every.unit]}s`;
}

/** `trước ngày 15` excludes the 15th: "before"; anything else includes it: "by". */
function dueWords(due: DueBy, timing: Timing): string {
  const preposition = endsBeforeDay(timing.quote) ? 'before' : 'by';
  if (due.date) return `${preposition} ${englishDate(due.date)}`;
  const period = timing.every ? units[timing.every.unit] : 'period';
  return `${preposition} ${dayOfPeriod(due, period)}`;
}

function dayOfPeriod(due: DueBy, period: string): string {
  const month = monthWords(due, period);
  if (due.day === undefined) return month ?? `the end of the ${period}`;
  if (due.day === 'last') return `the last day of ${month ?? `the ${period}`}`;
  if (due.month) return `${due.day} ${months[due.month - 1]}`;
  return `day ${due.day} of ${month ?? `the ${period}`}`;
}

function monthWords(due: DueBy, period: string): string | null {
  if (due.month) return months[due.month - 1] ?? null;
  if (due.monthOfPeriod === undefined || period === 'month') return null;
  if (typeof due.monthOfPeriod === 'number') return `month ${due.monthOfPeriod} of the ${period}`;
  return `the ${due.monthOfPeriod} month of the ${period}`;
}

function englishDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** Part of an hour is said in minutes; null for a length that is said as it is. */
export function wholeMinutes(amount: number, unit: TimeUnit): number | null {
  return unit === 'hour' && !Number.isInteger(amount) ? Math.round(amount * 60) : null;
}
