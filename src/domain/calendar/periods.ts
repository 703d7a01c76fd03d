import type { Timing } from '../law/timing-words.ts';
import { dayNumber, isoDay } from './day-number.ts';
import { dueInPeriod } from './due-in-period.ts';
import { endOfDay } from './event-moment.ts';
import { turnsOf, type PeriodSpan, type Turns } from './period-of.ts';
import { reckonFixedDay } from './reckon-fixed-day.ts';
import type { Walk } from './walk-days.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** One time a duty is due: a stable name, from when on it can be seen, the period it is for, the day and the instant. */
export type DuePeriod = {
  key: string;
  opensOn: string;
  periodFrom: string;
  periodTo: string;
  dueOn: string;
  dueAt: string;
};

/** A duty by a fixed date opens so many days before. */
const OPENS_BEFORE = 30;
/** More turns than this without a due day, and there is none: a calendar that is off for years. */
const MOST_TURNS = 1000;

/**
 * Every time a recurring or dated timing is due from the first to the last day of the range, in order; none for other
 * timings. `anchor` is the first day of effect, from whose year periods of several years are counted. A duty that is
 * due before its period begins ("trước ngày 01 hằng tháng") opens a period earlier.
 */
export function duePeriods(
  timing: Timing,
  range: { from: string; to: string },
  calendar: WorkingCalendar,
  anchor: string,
): DuePeriod[] {
  const walk: Walk = { calendar, pauses: [], step: 1, notes: null };
  const isIn = ({ dueOn }: DuePeriod) => range.from <= dueOn && dueOn <= range.to;
  if (timing.class === 'byDate') return fixedDate(timing, walk).filter(isIn);
  if (timing.class !== 'recurring' || timing.every === null) return [];
  const turns = turnsOf(timing.every, dayNumber(anchor));
  const first = Math.max(turns.indexOf(dayNumber(range.from)) - 1, turns.least);
  const last = turns.indexOf(dayNumber(range.to)) + 1;
  const periods: DuePeriod[] = [];
  for (let index = first; index <= last; index += 1) {
    const period = turns.at(index);
    const due = dueInPeriod(timing, period, walk);
    if (due !== null) periods.push(asDue(period, due, turns, index));
  }
  return periods.filter(isIn);
}

/** The first due day of a recurring timing that is not before a day; periods of several years begin in its year. */
export function firstDue(timing: Timing, from: number, walk: Walk): number | null {
  if (timing.every === null) return null;
  const turns = turnsOf(timing.every, from);
  const unpaused = { ...walk, pauses: [] };
  const first = Math.max(turns.indexOf(from) - 1, turns.least);
  for (let index = first; index < first + MOST_TURNS; index += 1) {
    const due = dueInPeriod(timing, turns.at(index), unpaused);
    if (due !== null && due >= from) return due;
    // What was noted on the way to a day that is past explains nothing.
    walk.notes?.splice(0);
  }
  return null;
}

function asDue(period: PeriodSpan, due: number, turns: Turns, index: number): DuePeriod {
  const opens = due < period.from ? turns.at(index - 1).from : period.from;
  const dueOn = isoDay(due);
  return {
    key: period.key,
    opensOn: isoDay(opens),
    periodFrom: isoDay(period.from),
    periodTo: isoDay(period.to),
    dueOn,
    dueAt: endOfDay(dueOn),
  };
}

function fixedDate({ dueBy, quote }: Timing, walk: Walk): DuePeriod[] {
  if (dueBy?.date === undefined) return [];
  const due = reckonFixedDay(walk, dayNumber(dueBy.date), quote);
  const dueOn = isoDay(due);
  const opensOn = isoDay(due - OPENS_BEFORE);
  return [
    {
      key: dueBy.date,
      opensOn,
      periodFrom: opensOn,
      periodTo: dueBy.date,
      dueOn,
      dueAt: endOfDay(dueOn),
    },
  ];
}
