import type { OffReason } from './working-calendar.ts';

/**
 * What a day is in the counting of a deadline. `endOn:…` is the last day of a length that falls on a day off; `rolled`
 * and `movedBack` are the working day to which the end moves.
 */
export type DayReason =
  | OffReason
  | 'event'
  | 'oldEnd'
  | 'counted'
  | 'extended'
  | 'workedSaturday'
  | 'halfDay'
  | 'paused'
  | 'end'
  | 'endMoment'
  | `endOn:${OffReason}`
  | 'rolled'
  | 'movedBack'
  | 'fromMoment'
  | 'running'
  | 'atOnce'
  | 'sameDay'
  | 'dueDay'
  | 'limit'
  | 'dayBefore'
  | 'periodEnd';

/** A day of the counting: `date` ISO, whether it counts towards the length, and why. */
export type CountedDay = { date: string; counted: boolean; why: DayReason };
