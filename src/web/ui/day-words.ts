import { dayBefore } from './next-day.ts';

/** `2022-09-05` → `05/9/2022` (vi; a nought before days below ten and the months 1 and 2, as officials write) or `5 September 2022` (en). */
export function dayWords(day: string, language: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  if (!language.startsWith('en')) return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A period by its first and, once its end is known, its last day: `until` is the first day on which it no longer holds. */
export function periodWords(
  { from, until }: { from: string; until: string | null },
  language: string,
): string {
  return [from, ...(until ? [dayBefore(until)] : [])].map((day) => dayWords(day, language)).join(' – ');
}

/** The day with the day of the week: `thứ Hai, 05/9/2022`. */
export function weekdayWords(day: string, language: string): string {
  const weekday = new Intl.DateTimeFormat(language.startsWith('en') ? 'en-GB' : 'vi-VN', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  const said = language.startsWith('en')
    ? weekday
    : `thứ ${weekday.replace(/^Thứ /u, '')}`.replace('thứ Chủ Nhật', 'Chủ nhật');
  return `${said}, ${dayWords(day, language)}`;
}

/** An instant in Vietnamese time: `05/9/2022, 14:03`. */
export function instantWords(instant: string, language: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(instant));
  const [day = '', time = ''] = parts.split(' ');
  return `${dayWords(day, language)}, ${time}`;
}
