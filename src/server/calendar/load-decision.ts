import type { YearView } from '../../contract/calendar.ts';
import { checkDecision, type DecidedDays } from '../../domain/calendar/check-decision.ts';
import { mayLoadDecision } from '../../domain/calendar/may.ts';
import { calendarYear } from '../../domain/calendar/working-calendar.ts';
import { type ActingContext, demand, granted, perform } from '../access/context.ts';
import { lockCalendars } from './calendar-store.ts';
import { loadCalendar } from './load-calendar.ts';
import { type Document, recordDays } from './record-days.ts';
import { showYear } from './show-year.ts';

type Wanted = Document & DecidedDays & { year: number };

/**
 * Loads the decision on the days off of a year, which from now on stands in the place of what was known of it. The job
 * that makes fulfilments is woken by it and counts the open ones again.
 */
export async function loadDecision(context: ActingContext, wanted: Wanted): Promise<YearView> {
  demand(mayLoadDecision(context.actor));
  const { year, symbol, issuer, decidedOn, daysOff, workedDays, halfDays } = wanted;
  return perform(context, async (tx) => {
    granted(checkDecision(year, wanted));
    await lockCalendars(tx);
    const before = calendarYear(await loadCalendar(tx, null), year);
    const days = { daysOff, workedDays, halfDays };
    await recordDays(tx, { year, agencyId: null, days, symbol, issuer, decidedOn }, before);
    return showYear(tx, context.actor.agencyId, year);
  });
}
