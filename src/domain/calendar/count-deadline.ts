import type { DutyContent } from '../regulation/duty-content.ts';
import type { Timing } from '../law/timing-words.ts';
import { dayNumber, isoDay } from './day-number.ts';
import type { CountedDay } from './day-reason.ts';
import { endOfDay, eventDay, instantText, type EventMoment } from './event-moment.ts';
import { reckonHours } from './reckon-hours.ts';
import { reckonFixedDay } from './reckon-fixed-day.ts';
import { reckonLength } from './reckon-length.ts';
import { firstDue } from './periods.ts';
import { isFree, moveToWorkingDay, note, type DayRange, type Length, type Walk } from './walk-days.ts';
import { offReason, type WorkingCalendar } from './working-calendar.ts';

/** When something is due: the day, the instant in Vietnamese time, and the version of the calendar it was counted by. */
export type Deadline = { dueOn: string; dueAt: string; calendar: string };

/**
 * What came over a deadline after its event. The days of a pause, first and last included, do not count. An extension
 * is counted from the end that the length had before any moving off a day off, by the same rules; several add up.
 */
export type DeadlineChanges = {
  pauses?: readonly { from: string; to: string }[];
  extensions?: readonly Length[];
};

/**
 * When a timing falls due, by Bộ luật Dân sự 2015 Điều 144–148 and what docs/deadlines.md decides where the law is
 * silent. `event` starts a length (or is what a length runs up to, or the old end that is prolonged); of a recurring
 * timing the first due day that is not before it is given; a fixed date does not ask for it. Null for a soft timing,
 * which has no date. Throws a RangeError when a day is none or a pause has no end. A few microseconds.
 */
export function countDeadline(
  timing: Timing,
  event: EventMoment,
  calendar: WorkingCalendar,
  changes: DeadlineChanges = {},
): Deadline | null {
  return reckonDeadline(timing, event, changes, { calendar, notes: null });
}

/** Counts a deadline and notes, if asked to, what each day was. The last day noted is the day it is due. */
export function reckonDeadline(
  timing: Timing,
  event: EventMoment,
  { pauses = [], extensions = [] }: DeadlineChanges,
  by: { calendar: WorkingCalendar; notes: CountedDay[] | null },
): Deadline | null {
  const walk: Walk = {
    ...by,
    pauses: pauses.map(pausedDays),
    step: timing.class === 'before' ? -1 : 1,
  };
  if (timing.class === 'soft') return null;
  if (timing.unit === 'hour' && timing.amount !== null) {
    const end = instantText(reckonHours(walk, event, timing.amount, extensions));
    return { dueOn: end.slice(0, 10), dueAt: end, calendar: by.calendar.version };
  }
  const day = dueDay(timing, event, extensions, walk);
  if (day === null) return null;
  const dueOn = isoDay(day);
  return { dueOn, dueAt: endOfDay(dueOn), calendar: by.calendar.version };
}

/** A pause that is still open has no due day behind it: days would be walked through for thousands of years. */
const LONGEST_PAUSE = 36_525;

function pausedDays({ from, to }: { from: string; to: string }): DayRange {
  const range = [dayNumber(from), dayNumber(to)] as const;
  if (range[1] - range[0] > LONGEST_PAUSE) {
    throw new RangeError(
      `a pause from ${from} to ${to} has no end: the rest is over before days are counted`,
    );
  }
  return range;
}

function dueDay(
  timing: Timing,
  event: EventMoment,
  extensions: readonly Length[],
  walk: Walk,
): number | null {
  const { amount, unit } = timing;
  switch (timing.class) {
    case 'within':
    case 'before':
    case 'extension':
      if (amount === null || unit === null) return null;
      return reckonLength(
        walk,
        eventDay(event),
        [{ amount, unit }, ...extensions],
        timing.class === 'extension' ? 'oldEnd' : 'event',
      );
    case 'immediate':
      return sameDay(walk, eventDay(event), timing);
    case 'recurring':
      return firstDue(timing, eventDay(event), walk);
    case 'byDate':
      return timing.dueBy?.date === undefined
        ? null
        : reckonFixedDay(walk, dayNumber(timing.dueBy.date), timing.quote);
    case 'soft':
      return null;
  }
}

/** At once and within the day is the day itself; within the working day is the next one where the day is none. */
function sameDay(walk: Walk, day: number, { amount, unit }: Timing): number {
  if (amount === 0 && unit === 'workingDay' && isFree(walk, day)) {
    note(walk, day, false, offReason(walk.calendar, day) ?? 'paused');
    return moveToWorkingDay(walk, day, 'rolled');
  }
  note(walk, day, true, amount === null ? 'atOnce' : 'sameDay');
  return day;
}

/** The timing that is counted: what the participants agreed on where the text says only "kịp thời" or "ngay". */
export function effectiveTiming(content: DutyContent): Timing {
  const { agreedDefault } = content;
  const open = content.class === 'soft' || (content.class === 'immediate' && content.amount === null);
  if (!open || agreedDefault === null) return content;
  return { ...content, class: 'within', amount: agreedDefault.amount, unit: agreedDefault.unit };
}
