import { countDeadline } from '../calendar/count-deadline.ts';
import { dayNumber, isoDay } from '../calendar/day-number.ts';
import { duePeriods } from '../calendar/periods.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { isAfter } from '../law/is-after.ts';
import type { Every } from '../law/parsed-document.ts';
import type { Timing } from '../law/timing-words.ts';
import type { ClaimedDuty } from './claimed-duty.ts';
import { howItStarts } from './how-it-starts.ts';
import type { RegulationEvent } from './regulation-events.ts';

/** One time a duty is due; `eventOn`: the day of the regulation's own event that starts it. */
export type DueInstance = {
  key: string;
  eventOn: string | null;
  opensOn: string;
  dueOn: string;
  dueAt: string;
};

/** What is due from a day on, in order; `complete`: nothing opens after the last of it. */
export type DueInstances = { instances: readonly DueInstance[]; complete: boolean };

/** What follows a long time ("sau 05 năm thực hiện") and what runs up to an end open so many days before. */
const OPENS_BEFORE = 30;
/** So far an end on a day off may roll, and more. */
const SLACK = 45;
const daysOf: Record<Every['unit'], number> = {
  hour: 1,
  day: 1,
  workingDay: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/**
 * Every time a duty is due from a day on that the calendar or the regulation itself fixes, at least as far as the
 * first one that opens after `horizon`; none of a duty whose events somebody enters.
 */
export function dueInstances(
  duty: ClaimedDuty,
  timing: Timing,
  range: { from: string; horizon: string },
  calendar: WorkingCalendar,
): DueInstances {
  const start = howItStarts(duty.reading);
  // A frame is agreed and never in force: of what it says the steps that it dates are to be taken.
  if (duty.frame && timing.class !== 'byDate') return { instances: [], complete: true };
  if (start === 'calendar') {
    const anchor = duty.inForceFrom ?? duty.signedOn ?? range.from;
    const to = isoDay(dayNumber(range.horizon) + 2 * reachOf(timing));
    const periods = duePeriods(timing, { from: range.from, to }, calendar, anchor);
    const instances = periods.map(({ key, opensOn, dueOn, dueAt }) => ({
      key,
      eventOn: null,
      opensOn,
      dueOn,
      dueAt,
    }));
    return { instances, complete: timing.class === 'byDate' };
  }
  if (start === 'occasion' || start === 'never') return { instances: [], complete: true };
  return { instances: byRegulation(start, duty, timing, calendar), complete: true };
}

/** How many days the longest turn of a timing and its rolling can take. */
export function reachOf({ every }: Timing): number {
  return every === null ? SLACK : Math.ceil(every.amount) * daysOf[every.unit] + SLACK;
}

function byRegulation(
  event: RegulationEvent,
  duty: ClaimedDuty,
  timing: Timing,
  calendar: WorkingCalendar,
): DueInstance[] {
  const days = { signed: duty.signedOn, inForce: duty.inForceFrom, expires: duty.effectTo };
  const eventOn = days[event];
  if (eventOn === null) return [];
  const deadline = countDeadline(timing, { on: eventOn }, calendar);
  if (deadline === null) return [];
  const { dueOn, dueAt } = deadline;
  const waits = timing.class === 'before' || isAfter(timing.quote);
  const opensOn = waits ? isoDay(dayNumber(dueOn) - OPENS_BEFORE) : eventOn;
  return [{ key: event, eventOn, opensOn, dueOn, dueAt }];
}
