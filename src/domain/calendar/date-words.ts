import { civilOf, dayNumber, weekdayOf } from './day-number.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** An ISO day as officials write it: `05/9/2022`, in English `5 September 2022`. */
export function dateWords(day: string, language: 'vi' | 'en'): string {
  const { year, month, day: date } = civilOf(dayNumber(day));
  if (language === 'en') return `${date} ${months[month - 1]} ${year}`;
  return `${day.slice(8)}/${month < 3 ? day.slice(5, 7) : month}/${year}`;
}

/** The day of the week of an ISO day: `thứ Hai`, `Monday`. */
export function weekdayName(day: string, language: 'vi' | 'en'): string {
  return weekdays[language][weekdayOf(dayNumber(day))] ?? '';
}
