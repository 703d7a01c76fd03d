import type { calendar } from '../../contract/calendar.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { countDeadline } from './count-deadline.ts';
import { listCalendarYears } from './list-calendar-years.ts';
import { loadDecision } from './load-decision.ts';
import { previewDecision } from './preview-decision.ts';
import { readCalendarYear } from './read-calendar-year.ts';
import { setOwnDays } from './set-own-days.ts';

/** The acts of the working calendar: its years, what is decided of them, and the counting of a deadline. */
export const calendarActs: Acts<typeof calendar, ActingContext> = {
  listCalendarYears,
  readCalendarYear,
  previewDecision,
  loadDecision,
  setOwnDays,
  countDeadline,
};
