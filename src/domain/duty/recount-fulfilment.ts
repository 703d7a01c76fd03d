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
  by: { duty: Pick<ClaimedDuty, 'title'>; timing: Timing; calendar: WorkingCalendar },
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
  const decision = because === 'calendar' ? decisionOf(by.calendar, known, target) : null;
  return { ...target, id: known.id, version: known.version, because, words: decision ?? by.duty.title };
}

/**
 * The document of the last decision, for all or the agency's own, on a year that the counting has gone through before or
 * now: it is what the day was not counted by yet. Without one, what the year of the due day came with.
 */
function decisionOf(calendar: WorkingCalendar, known: Unsettled, target: Target): string | null {
  const days = [known.eventOn, target.eventOn, known.dueOn, target.dueOn].filter((day) => day !== null);
  const years = days.map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const decided = [...calendar.years.values(), ...[...calendar.own.values()].flat()]
    .filter(({ year }) => year >= first && year <= last)
    .toSorted((one, other) => (one.change ?? 0) - (other.change ?? 0));
  return (decided.at(-1) ?? calendarYear(calendar, Number(target.dueOn.slice(0, 4)))).source;
}
