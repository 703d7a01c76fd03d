import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Reminder, ReminderStep, RequestLine } from './line.ts';
import { planReminders, remindersAfter } from './reminder-plan.ts';
import { hasEnded } from './request.ts';
import { lineDue } from './request-clock.ts';

/**
 * The due day as it follows from what the line says now. A silence that was noted is over where an answer is still in time
 * again; that it was noted stays in the history.
 */
export function countLine(
  line: RequestLine,
  calendar: WorkingCalendar,
  today: string,
): Pick<RequestLine, 'dueOn' | 'dueAt' | 'silentSince'> {
  const due = lineDue(line, calendar);
  const passed = due !== null && due.dueOn < today;
  return {
    dueOn: due?.dueOn ?? null,
    dueAt: due?.dueAt ?? null,
    silentSince: passed ? line.silentSince : null,
  };
}

/** What is still to be reminded of after a day: of an answer while one is owed, of a lent original until it is back. */
export function remindersOf(
  { state, dueOn, loan }: Pick<RequestLine, 'state' | 'dueOn' | 'loan'>,
  steps: readonly ReminderStep[],
  calendar: WorkingCalendar,
  after: string,
): Reminder[] {
  const owed = !hasEnded(state) && state !== 'answered' && state !== 'sent';
  return remindersAfter(planReminders(steps, owed ? dueOn : null, calendar, loan), after);
}
