import { isoDay, numberOf } from './day-number.ts';
import { isWorking, type WorkingCalendar } from './working-calendar.ts';

/** A day that one calendar has as a working day and another has not. */
export type ChangedDay = { day: string; before: 'working' | 'off'; after: 'working' | 'off' };

/** The days of a year that turn from working days to days off or back, in their order. */
export function changedDays(year: number, before: WorkingCalendar, after: WorkingCalendar): ChangedDay[] {
  const first = numberOf(year, 1, 1);
  const length = numberOf(year + 1, 1, 1) - first;
  const said = (calendar: WorkingCalendar, day: number) => (isWorking(calendar, day) ? 'working' : 'off');
  return Array.from({ length }, (_, index) => first + index)
    .map((day) => ({ day: isoDay(day), before: said(before, day), after: said(after, day) }) as const)
    .filter((one) => one.before !== one.after);
}
