import type { YearView } from '../../contract/calendar.ts';
import { checkDecision, type DecidedDays } from '../../domain/calendar/check-decision.ts';
import { maySetOwnDays } from '../../domain/calendar/may.ts';
import { type ActingContext, demand, granted, perform } from '../access/context.ts';
import { lockCalendars } from './calendar-store.ts';
import { type Document, recordDays } from './record-days.ts';
import { showYear } from './show-year.ts';

type Wanted = Document & DecidedDays & { year: number };

/** Sets what one's own agency adds to a year, in the place of what it had added before. Nobody else’s days change. */
export async function setOwnDays(context: ActingContext, wanted: Wanted): Promise<YearView> {
  demand(maySetOwnDays(context.actor));
  const { agencyId } = context.actor;
  const { year, symbol, issuer, decidedOn, workedDays, halfDays } = wanted;
  // Whatever one agency decides is its own day off and no holiday of the law.
  const daysOff = wanted.daysOff.map(({ day }) => ({ day, why: 'own' as const }));
  return perform(context, async (tx) => {
    granted(checkDecision(year, wanted));
    await lockCalendars(tx);
    const before = await showYear(tx, agencyId, year);
    const days = { daysOff, workedDays, halfDays };
    await recordDays(tx, { year, agencyId, days, symbol, issuer, decidedOn }, before.own);
    return showYear(tx, agencyId, year);
  });
}
