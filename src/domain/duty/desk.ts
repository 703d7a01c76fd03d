import { dayNumber, isoDay, weekdayOf } from '../calendar/day-number.ts';

/**
 * The groups of a person's desk, in the order in which one works: what is overdue, what ends today, by the end of this
 * week, later; and what waits for others, which is what others owe us and what is held.
 */
export const deskGroups = ['overdue', 'today', 'thisWeek', 'later', 'waiting'] as const;
export type DeskGroup = (typeof deskGroups)[number];

/** What a leader looks at: the agency's overdue ones, those that nobody holds, that are disputed, that are held. */
export const exceptionGroups = ['overdue', 'unheld', 'disputed', 'held'] as const;
export type ExceptionGroup = (typeof exceptionGroups)[number];

/** The Sunday that ends the week of a day (Monday to Sunday), ISO text. */
export function endOfWeek(day: string): string {
  const number = dayNumber(day);
  return isoDay(number + ((7 - weekdayOf(number)) % 7));
}
