import { type ChangedDay, changedDays } from '../../domain/calendar/changed-days.ts';
import { checkDecision, type DecidedDays } from '../../domain/calendar/check-decision.ts';
import { mayLoadDecision, maySetOwnDays } from '../../domain/calendar/may.ts';
import { openCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { type ActingContext, demand, granted, inquire } from '../access/context.ts';
import { loadCalendar } from './load-calendar.ts';

type Wanted = DecidedDays & { year: number; forOwnAgency: boolean };

/** Which days a decision would turn, for all or for one's own agency, before it is loaded. Writes nothing. */
export async function previewDecision(
  context: ActingContext,
  { forOwnAgency, ...wanted }: Wanted,
): Promise<{ changes: ChangedDay[] }> {
  demand(forOwnAgency ? maySetOwnDays(context.actor) : mayLoadDecision(context.actor));
  granted(checkDecision(wanted.year, wanted));
  const before = await inquire(context, (tx) =>
    loadCalendar(tx, forOwnAgency ? context.actor.agencyId : null),
  );
  const after = forOwnAgency ? withOwnDays(before, wanted) : withDecision(before, wanted);
  return { changes: changedDays(wanted.year, before, after) };
}

function withDecision({ version, years }: WorkingCalendar, wanted: DecidedDays & { year: number }) {
  const others = [...years.values()].filter(({ year }) => year !== wanted.year);
  return openCalendar({ version, years: [...others, { ...wanted, decided: true, source: null }] });
}

function withOwnDays({ version, years, own }: WorkingCalendar, wanted: DecidedDays & { year: number }) {
  const others = [...own.values()].flat().filter(({ year }) => year !== wanted.year);
  return openCalendar({
    version,
    years: [...years.values()],
    own: [...others, { ...wanted, decided: true, source: null }],
  });
}
