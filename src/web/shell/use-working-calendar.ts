import { useQueries } from '@tanstack/react-query';
import { openCalendar } from '../../domain/calendar/working-calendar.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { YearView } from '../../contract/calendar.ts';
import { api } from './call.ts';

/** The working days of one's own agency in these years, as the server knows them; null while they are on their way. */
export function useWorkingCalendar(years: readonly number[]): WorkingCalendar | null {
  return useQueries({
    queries: years.map((year) => api.calendar.readCalendarYear.queryOptions({ input: { year } })),
    combine: opened,
  });
}

function opened(answers: readonly { data: YearView | undefined }[]): WorkingCalendar | null {
  const views = answers.flatMap(({ data }) => data ?? []);
  const [first] = views;
  if (first === undefined || views.length < answers.length) return null;
  return openCalendar({
    version: first.version,
    years: views.map((view) => ({ ...view, source: null })),
    own: views.map(({ own, year }) => ({ ...own, year, decided: true, source: null })),
  });
}
