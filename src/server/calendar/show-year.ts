import type { YearView } from '../../contract/calendar.ts';
import { calendarYear } from '../../domain/calendar/working-calendar.ts';
import type { Tx } from '../platform/database.ts';
import { type CalendarChange, loadChanges } from './calendar-store.ts';
import { lastChange, loadCalendar } from './load-calendar.ts';

/** A year of the calendar as an agency counts by it: what holds for all, and what the agency adds. */
export async function showYear(tx: Tx, agencyId: string, year: number): Promise<YearView> {
  const calendar = await loadCalendar(tx, agencyId);
  const changes = await loadChanges(tx, [agencyId], await lastChange(tx));
  const standing = (of: string | null) =>
    changes.find((change) => change.agencyId === of && change.year === year);
  const { decided, source, daysOff, workedDays, halfDays } = calendarYear(calendar, year);
  return {
    year,
    decided,
    source: sourceOf(standing(null), source),
    version: calendar.version,
    daysOff,
    workedDays,
    halfDays,
    own: standing(agencyId)?.days ?? { daysOff: [], workedDays: [], halfDays: [] },
  };
}

/**
 * The document that a year rests on; of what came with the software, which has no number, what it is called.
 * @param shipped its name
 */
export function sourceOf(loaded: CalendarChange | undefined, shipped: string | null): YearView['source'] {
  if (loaded === undefined) return { symbol: shipped, issuer: null, decidedOn: null, loadedAt: null };
  const { symbol, issuer, decidedOn, loadedAt } = loaded;
  return { symbol, issuer, decidedOn, loadedAt };
}
