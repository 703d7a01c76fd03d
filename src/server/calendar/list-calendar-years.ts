import type { YearView } from '../../contract/calendar.ts';
import { shippedYears } from '../../domain/calendar/shipped-years.ts';
import { calendarYear } from '../../domain/calendar/working-calendar.ts';
import { type ActingContext, inquire } from '../access/context.ts';
import { loadChanges } from './calendar-store.ts';
import { lastChange, loadCalendar } from './load-calendar.ts';
import { sourceOf } from './show-year.ts';

type ListedYear = Pick<YearView, 'year' | 'decided' | 'source'>;

/** The years that come with the software, and those loaded beyond them, in order. Everybody may read when one works. */
export async function listCalendarYears(context: ActingContext): Promise<{ years: ListedYear[] }> {
  return inquire(context, async (tx) => {
    const calendar = await loadCalendar(tx, null);
    const loaded = new Map(
      (await loadChanges(tx, [], await lastChange(tx))).map((change) => [change.year, change]),
    );
    const years = [...new Set([...shippedYears().map(({ year }) => year), ...loaded.keys()])].toSorted(
      (a, b) => a - b,
    );
    return {
      years: years.map((year) => {
        const { decided, source } = calendarYear(calendar, year);
        return { year, decided, source: sourceOf(loaded.get(year), source) };
      }),
    };
  });
}
