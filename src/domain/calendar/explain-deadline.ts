import type { Timing } from '../law/timing-words.ts';
import { reckonDeadline, type Deadline, type DeadlineChanges } from './count-deadline.ts';
import type { CountedDay } from './day-reason.ts';
import type { EventMoment } from './event-moment.ts';
import type { Length } from './walk-days.ts';
import { calendarYear, type WorkingCalendar } from './working-calendar.ts';

/**
 * A deadline with its computation: every day in the order of the counting (back in time for a length before an event),
 * the last being the day it is due. `extensions` are those that count, none where no length is prolonged; `provisional`
 * when a year that it touches has not been decided yet.
 */
export type Explanation = Deadline & {
  days: CountedDay[];
  extensions: readonly Length[];
  provisional: boolean;
};

/** `countDeadline` with what each day was; the same arguments, the same day, the same errors. Null for a soft timing. */
export function explainDeadline(
  timing: Timing,
  event: EventMoment,
  calendar: WorkingCalendar,
  changes: DeadlineChanges = {},
): Explanation | null {
  const days: CountedDay[] = [];
  const deadline = reckonDeadline(timing, event, changes, { calendar, notes: days });
  if (deadline === null) return null;
  const first = Number(days[0]?.date.slice(0, 4) ?? deadline.dueOn.slice(0, 4));
  const last = Number(deadline.dueOn.slice(0, 4));
  const extensions = isLength(timing) ? (changes.extensions ?? []) : [];
  return { ...deadline, days, extensions, provisional: holdsUndecided(calendar, first, last) };
}

function isLength({ class: kind, amount, unit }: Timing): boolean {
  if (amount === null || unit === null) return false;
  return unit === 'hour' || kind === 'within' || kind === 'before' || kind === 'extension';
}

function holdsUndecided(calendar: WorkingCalendar, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  for (let year = from; year <= to; year += 1) if (!calendarYear(calendar, year).decided) return true;
  return false;
}
