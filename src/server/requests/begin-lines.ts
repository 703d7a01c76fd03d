import type { LineState } from '../../domain/request/request.ts';
import { planReminders, remindersAfter } from '../../domain/request/reminder-plan.ts';
import { type ClockedLine, eventDayOfLine, lineDue } from '../../domain/request/request-clock.ts';
import { lastChange, loadCalendars } from '../calendar/load-calendar.ts';
import type { ActingContext } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import type { LineToKeep } from './keep-request.ts';
import type { Rested } from './prepare-request.ts';

/** How lines begin: who wrote them down afterwards, if anybody, and on which day they came. */
type Beginning = {
  addresseeIds: readonly string[];
  enteredBy: ClockedLine['enteredBy'];
  arrivedOn: string;
};

/**
 * The lines of what is sent, one for each addressee: each with its own end, counted by the addressee's calendar. Until it is
 * received the end is provisional where the article counts from the receipt. What the sender enters afterwards waits until
 * the addressee has confirmed it.
 */
export async function beginLines(
  { clock }: ActingContext,
  tx: Tx,
  rested: Rested,
  { addresseeIds, enteredBy, arrivedOn }: Beginning,
): Promise<LineToKeep[]> {
  const calendarSeq = await lastChange(tx);
  const calendars = await loadCalendars(tx, addresseeIds);
  const state: LineState = enteredBy === 'sender' ? 'sent' : 'arrived';
  const line: ClockedLine = {
    clock: rested.clock,
    sentAt: clock.now().toISOString(),
    sentOn: arrivedOn,
    enteredBy,
    arrivedOn,
    receivedOn: null,
    receivedAt: null,
    pauses: [],
    extensions: [],
  };
  return addresseeIds.map((agencyId) => {
    const calendar = calendars.get(agencyId)!;
    const due = lineDue(line, calendar);
    const planned = planReminders(rested.reminderSteps, due?.dueOn ?? null, calendar, null);
    return {
      agencyId,
      state,
      arrivedOn,
      eventOn: eventDayOfLine(line),
      dueOn: due?.dueOn ?? null,
      dueAt: due?.dueAt ?? null,
      calendarSeq,
      confirmation: enteredBy === null ? null : 'waiting',
      reminders: remindersAfter(planned, clock.today()),
    };
  });
}
