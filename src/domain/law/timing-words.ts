import { endsBeforeDay } from './ends-before-day.ts';
import { isAfter } from './is-after.ts';
import type { DueBy, TimedDuty, TimeUnit } from './parsed-document.ts';
import { englishLengthWords, englishTimingWords, wholeMinutes } from './timing-words-en.ts';

/** The part of a duty that says when. */
export type Timing = Pick<TimedDuty, 'class' | 'amount' | 'unit' | 'every' | 'dueBy' | 'trigger' | 'quote'>;

/**
 * Says a duty's timing in words, the same words for the same timing, however the text puts it:
 * `trong 03 ngày làm việc, kể từ khi nhận được yêu cầu`. The trigger stays as printed, in Vietnamese.
 */
export function timingWords(timing: Timing, language: 'vi' | 'en'): string {
  return language === 'en' ? englishTimingWords(timing) : vietnameseTimingWords(timing);
}

/** Says a length by itself: `05 ngày làm việc`, `5 working days`. */
export function lengthWords(
  { amount, unit }: Pick<Timing, 'amount' | 'unit'>,
  language: 'vi' | 'en',
): string {
  return language === 'en' ? englishLengthWords(amount, unit) : vietnameseLengthWords(amount, unit);
}

const units: Record<TimeUnit, string> = {
  hour: 'giờ',
  day: 'ngày',
  workingDay: 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
};

function vietnameseTimingWords(timing: Timing): string {
  const length = vietnameseLengthWords(timing.amount, timing.unit);
  switch (timing.class) {
    case 'within':
      return join(
        `${isAfter(timing.quote) ? 'sau' : 'trong'} ${length}`,
        timing.trigger && `kể từ ${event(timing.trigger)}`,
      );
    case 'before':
      return `chậm nhất ${length} trước ${timing.trigger ? event(timing.trigger) : 'thời điểm đã định'}`;
    case 'immediate':
      return immediateWords(timing);
    case 'recurring':
      return join(everyWords(timing), timing.dueBy && dueWords(timing.dueBy, timing));
    case 'byDate':
      return timing.dueBy ? dueWords(timing.dueBy, timing) : 'đến ngày đã định';
    case 'extension':
      return `được gia hạn ${capped(timing.quote) ? 'không quá' : 'thêm'} ${length}`;
    case 'soft':
      return join(timing.quote.trim().toLocaleLowerCase('vi'), 'không định rõ số ngày');
  }
}

function join(first: string, second: string | null): string {
  return second ? `${first}, ${second}` : first;
}

/** Official writing puts a nought before a single figure: `03 ngày` (NĐ 30/2020, Phụ lục I). */
function vietnameseLengthWords(amount: number | null, unit: TimeUnit | null): string {
  if (amount === null || unit === null) return 'thời hạn đã định';
  const minutes = wholeMinutes(amount, unit);
  if (minutes !== null) return `${figure(minutes)} phút`;
  return `${figure(amount)} ${units[unit]}`;
}

function figure(amount: number): string {
  return Number.isInteger(amount) && amount < 10 ? `0${amount}` : String(amount).replace('.', ',');
}

/** A trigger that is a noun of time stands as it is; one that begins with a verb needs `khi`. */
function event(trigger: string): string {
  return /^(khi|ngày|thời điểm|lúc|sau khi|trước khi)(\s|$)/iu.test(trigger) ? trigger : `khi ${trigger}`;
}

function immediateWords(timing: Timing): string {
  if (timing.amount === 0 && timing.unit) {
    return join(`trong ${units[timing.unit]}`, timing.trigger && `kể từ ${event(timing.trigger)}`);
  }
  return timing.trigger ? `ngay sau ${event(timing.trigger).replace(/^sau /u, '')}` : 'ngay';
}

function everyWords({ every }: Timing): string {
  if (!every) return 'định kỳ';
  return every.amount === 1
    ? `định kỳ hằng ${units[every.unit]}`
    : `định kỳ ${figure(every.amount)} ${units[every.unit]} một lần`;
}

/** `trước ngày 15` ends on the 14th and `chậm nhất ngày 15` on the 15th, so the text's own word is kept. */
function dueWords(due: DueBy, timing: Timing): string {
  const preposition = endsBeforeDay(timing.quote) ? 'trước' : 'chậm nhất';
  if (due.date) return `${preposition} ngày ${vietnameseDate(due.date)}`;
  return `${preposition} ${dayOfPeriod(due, timing.every ? units[timing.every.unit] : 'kỳ')}`;
}

function dayOfPeriod(due: DueBy, period: string): string {
  const day =
    due.day === 'last' ? 'ngày cuối cùng' : due.day === undefined ? null : `ngày ${figure(due.day)}`;
  const month = monthWords(due, period);
  if (due.month && typeof due.day === 'number') return `ngày ${figure(due.day)}/${due.month}`;
  if (day && !month && due.day === 'last') return `${day} của ${period}`;
  return [day, month].filter(Boolean).join(' ') || `hết ${period}`;
}

function monthWords(due: DueBy, period: string): string | null {
  if (due.month) return `của tháng ${due.month}`;
  if (due.monthOfPeriod === 'last') return period === 'tháng' ? null : `tháng cuối ${period}`;
  if (due.monthOfPeriod === 'first') return period === 'tháng' ? null : `tháng đầu ${period}`;
  return due.monthOfPeriod ? `tháng thứ ${due.monthOfPeriod} của ${period}` : null;
}

function vietnameseDate(day: string): string {
  const [year, month, date] = day.split('-');
  // Days and the months January and February carry a nought, so that no figure can be slipped in before them.
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

function capped(quote: string): boolean {
  return /không\s+(được\s+)?(quá|vượt)/iu.test(quote);
}
