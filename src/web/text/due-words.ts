import type { TFunction } from 'i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';

const milliseconds = 24 * 60 * 60 * 1000;

/** How far a day is from another one, in days; negative when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / milliseconds);
}

/** How long there is still, or how late it is: `còn 3 ngày`, `hôm nay`, `quá hạn 2 ngày`. */
export function leftWords(t: TFunction<'duties'>, dueOn: string, today: string): string {
  const days = daysUntil(dueOn, today);
  if (days < 0) return t('late', { count: -days });
  if (days === 0) return t('today');
  return days === 1 ? t('tomorrow') : t('left', { count: days });
}

/** The hour of a deadline that is counted in hours, `14:30`; null when it ends with its day. */
export function dueTime(dueAt: string): string | null {
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeStyle: 'medium',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(dueAt));
  return time === '23:59:59' ? null : time.slice(0, 5);
}

/** What has to be done, in a few words: the act, or the words of the text where it names none. */
export function workWords({ action, quote }: Pick<FulfilmentRow, 'action' | 'quote'>): string {
  const words = action?.trim() ? action.trim() : quote.trim();
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
