import type { YearView } from '../../contract/calendar.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { showYear } from './show-year.ts';

/** The days of a year for all and for one's own agency. Everybody may read when one works. */
export async function readCalendarYear(
  context: ActingContext,
  { year }: { year: number },
): Promise<YearView> {
  return inquire(context, (tx) => showYear(tx, context.actor.agencyId, year));
}
