import { dayWords } from './day-words.ts';

/**
 * A day as people type it, `5/9/2022`, `05-09-2022`, `05092022`, as `2022-09-05`; null when it is no day of the
 * calendar. Day before month, as in Vietnam, in both languages.
 */
export function readDay(typed: string): string | null {
  const match =
    /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/u.exec(typed) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/u.exec(typed);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** `2022-09-05` as it would be typed and as it is shown elsewhere, `05/9/2022`. */
export function typedDay(day: string): string {
  return dayWords(day, 'vi');
}
