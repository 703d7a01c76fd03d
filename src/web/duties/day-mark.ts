import { dayNumber } from '../../domain/calendar/day-number.ts';
import { oddWorkingDay, whyOff } from '../../domain/calendar/working-calendar.ts';
import type { OffReason, WorkingCalendar } from '../../domain/calendar/working-calendar.ts';

/** What is said of a day that is not simply a working day: why it is off, or that it is worked or off by half. */
export type DayMark = {
  off: boolean;
  why: OffReason | 'workedSaturday' | 'halfDay';
  /** Its name among the words of the calendar. */
  word: `why.${OffReason}` | `odd.${'workedSaturday' | 'halfDay'}`;
};

/** What there is to say of an ISO day; null for a plain working day. */
export function markOf(calendar: WorkingCalendar, day: string): DayMark | null {
  const off = whyOff(calendar, day);
  if (off) return { off: true, why: off, word: `why.${off}` };
  const odd = oddWorkingDay(calendar, dayNumber(day));
  return odd && { off: false, why: odd, word: `odd.${odd}` };
}
