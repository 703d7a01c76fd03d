import { countDeadline } from '../calendar/count-deadline.ts';
import { calendarYear, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import type { ClaimedDuty, Unsettled } from './claimed-duty.ts';
import { isSameTiming, momentOf } from './counted-timing.ts';
import { howItStarts } from './how-it-starts.ts';

/** A fulfilment as it has to stand now. */
export type Target = { eventOn: string | null; dueOn: string; dueAt: string };

/** A fulfilment that is due otherwise now, or owed again, or to others. */
export type Moved = Target & {
  id: string;
  version: number;
  owedTo: string[];
  because: 'calendar' | 'correction';
  /** The decision that moved it, else the regulation's title. */
  words: string;
};

/** Counts an occasion again, with its pauses and extensions; null when the duty no longer starts with one. */
export function recountOccasion(
  duty: ClaimedDuty,
  timing: Timing,
  known: Unsettled,
  calendar: WorkingCalendar,
): Target | null {
  if (known.eventOn === null || howItStarts(duty.reading) !== 'occasion') return null;
  const { pauses, extensions } = known;
  const event = momentOf(known.eventOn, known.eventAt);
  const deadline = countDeadline(timing, event, calendar, { pauses, extensions });
  return deadline && { eventOn: known.eventOn, dueOn: deadline.dueOn, dueAt: deadline.dueAt };
}

/** What to change of a fulfilment so that it stands as it has to; null when it does already. */
export function moveTo(
  target: Target & { owedTo: string[] },
  known: Unsettled,
  by: { duty: ClaimedDuty; timing: Timing; calendar: WorkingCalendar },
): Moved | null {
  const sameWords = isSameTiming(by.timing, known.timing);
  const sameDay =
    target.dueOn === known.dueOn &&
    Date.parse(target.dueAt) === Date.parse(known.dueAt) &&
    target.eventOn === known.eventOn;
  const sameAgencies =
    target.owedTo.length === known.owedTo.length && target.owedTo.every((id) => known.owedTo.includes(id));
  if (sameWords && sameDay && sameAgencies && !known.lapsed) return null;
  const because = sameWords && target.eventOn === known.eventOn ? 'calendar' : 'correction';
  const decision = because === 'calendar' ? decisionOf(by.calendar, target.dueOn) : null;
  return { ...target, id: known.id, version: known.version, because, words: decision ?? by.duty.title };
}

/** The document by which the year of a day is as it is, the agency's own one first. */
function decisionOf(calendar: WorkingCalendar, day: string): string | null {
  const year = Number(day.slice(0, 4));
  const own = calendar.own.get(year)?.at(-1)?.source;
  return own ?? (calendar.years.has(year) ? calendarYear(calendar, year).source : null);
}
