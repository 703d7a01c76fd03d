import { dayNumber, isoDay } from '../calendar/day-number.ts';
import { isWorking, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Loan, Reminder, ReminderStep } from './line.ts';
import { isLent } from './move-loan.ts';

/** Who is reminded when, where the participants of a regulation have not agreed otherwise. */
export const defaultReminders: readonly ReminderStep[] = [
  { workingDays: -2, tell: 'officer' },
  { workingDays: 0, tell: 'officer' },
  { workingDays: 1, tell: 'leader' },
  { workingDays: 3, tell: 'heads' },
];

/**
 * The days on which is to be reminded, the earliest first: working days before and after the due day, and the day on which
 * a lent original is due back. Those that have passed are among them; see `remindersAfter`.
 * @param dueOn null where nothing is due by a day
 * @param calendar the addressee's
 */
export function planReminders(
  steps: readonly ReminderStep[],
  dueOn: string | null,
  calendar: WorkingCalendar,
  loan: Loan | null,
): Reminder[] {
  const planned: Reminder[] =
    dueOn === null
      ? []
      : steps.map(({ workingDays, tell }) => ({ on: walk(dueOn, workingDays, calendar), tell }));
  if (isLent(loan)) planned.push({ on: loan.returnOn, tell: 'loan' });
  return planned.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** What is still to be reminded of after a day. */
export function remindersAfter(planned: readonly Reminder[], day: string): Reminder[] {
  return planned.filter(({ on }) => on > day);
}

/** So many working days on or back; the day itself for none. */
function walk(from: string, workingDays: number, calendar: WorkingCalendar): string {
  const step = Math.sign(workingDays);
  let day = dayNumber(from);
  for (let left = Math.abs(workingDays); left > 0;) {
    day += step;
    if (isWorking(calendar, day)) left -= 1;
  }
  return isoDay(day);
}
