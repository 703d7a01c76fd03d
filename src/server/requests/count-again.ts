import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { remindersOf } from '../../domain/request/count-line.ts';
import { type ClockedLine, lineDue } from '../../domain/request/request-clock.ts';
import { lastChange, loadCalendars } from '../calendar/load-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { claimLines, type ClaimedLine, type Move, moveLines } from './reminding-store.ts';

/**
 * Counts open lines anew with the last decision on the calendar, so many at most: those whose end is still to come; what is
 * past stays as it was counted. Each that becomes another is told to both sides.
 */
export async function countAgain(
  tx: Tx,
  day: string,
  most: number,
): Promise<{ claimed: number; moved: number }> {
  const lines = await claimLines(tx, day, most);
  if (lines.length === 0) return { claimed: 0, moved: 0 };
  const known = await lastChange(tx);
  const calendars = await loadCalendars(tx, [...new Set(lines.map(({ agencyId }) => agencyId))], known);
  const moves = lines.map((line) => moveOf(line, calendars.get(line.agencyId)!, day));
  return { claimed: lines.length, moved: await moveLines(tx, moves, known) };
}

function moveOf(line: ClaimedLine, calendar: WorkingCalendar, day: string): Move {
  const { requestId, agencyId, version, state, loan, steps } = line;
  const clocked: ClockedLine = {
    ...line,
    sentAt: line.sentAt.toISOString(),
    receivedAt: line.receivedAt?.toISOString() ?? null,
    enteredBy: line.entered ? 'sender' : null,
  };
  const due = lineDue(clocked, calendar);
  const dueOn = due?.dueOn ?? line.dueOn;
  const reminders = remindersOf({ state, dueOn, loan }, steps, calendar, day);
  const nextReminderOn = reminders.map(({ on }) => on).toSorted()[0] ?? null;
  return { requestId, agencyId, version, dueOn, dueAt: due?.dueAt ?? null, reminders, nextReminderOn };
}
