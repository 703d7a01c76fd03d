import type { Timing } from '../law/timing-words.ts';
import { correspondingDay, type Length } from './walk-days.ts';

/** Fifty years: nobody waits longer for a duty, and what is longer leaves the days that have a name. */
const MOST_DAYS = 18_263;

/**
 * Can the days of a timing be counted wherever a regulation may stand? Not where a length or a turn is longer than fifty
 * years, or the fixed day lies before the state or in a far century, as nobody means it and a slip or bad will writes it.
 */
export function isCountable({ amount, unit, every, dueBy }: Timing): boolean {
  const lengths = [amount === null || unit === null ? null : { amount, unit }, every];
  const date = dueBy?.date;
  return lengths.every(isShort) && (date === undefined || (date >= '1945-01-01' && date < '2200-01-01'));
}

function isShort(length: Length | null): boolean {
  return length === null || correspondingDay(0, length, 1) <= MOST_DAYS;
}
