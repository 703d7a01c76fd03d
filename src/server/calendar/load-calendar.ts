import { shippedVersion } from '../../domain/calendar/shipped-years.ts';
import {
  type CalendarYear,
  openCalendar,
  type WorkingCalendar,
} from '../../domain/calendar/working-calendar.ts';
import type { Tx } from '../platform/database.ts';
import {
  type CalendarChange,
  findLastChange,
  findLastChanges,
  type LastChange,
  loadChanges,
} from './calendar-store.ts';

/**
 * Calendars by the changes that made them. A change is never edited, so a calendar holds for good; it is kept with the
 * years that it has compiled. Agencies without days of their own share one.
 */
const kept = new Map<string, WorkingCalendar>();
const mostKept = 1000;

/** The number of the last change of any calendar, to be kept with what is counted now; 0 while there is none. */
export function lastChange(tx: Tx): Promise<number> {
  return findLastChange(tx);
}

/**
 * The calendar by which an agency counts: what came with the software, the decisions loaded since, and the days of its
 * own; null for the calendar that holds for all.
 * @param upTo the last change that counts, so that what was counted before is counted again as it was; all when left out
 */
export async function loadCalendar(tx: Tx, agencyId: string | null, upTo?: number): Promise<WorkingCalendar> {
  const calendars = await openCalendars(tx, agencyId === null ? [] : [agencyId], upTo ?? null);
  return calendars.get(agencyId)!;
}

/** The same for several agencies at once: an entry for each. One query, and a second one after a change. */
export async function loadCalendars(
  tx: Tx,
  agencyIds: readonly string[],
  upTo?: number,
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  const calendars = await openCalendars(tx, agencyIds, upTo ?? null);
  return new Map(agencyIds.map((agencyId) => [agencyId, calendars.get(agencyId)!]));
}

async function openCalendars(
  tx: Tx,
  agencyIds: readonly string[],
  upTo: number | null,
): Promise<ReadonlyMap<string | null, WorkingCalendar>> {
  const last = await findLastChanges(tx, agencyIds, upTo);
  const wanted = [null, ...agencyIds].map((agencyId) => {
    const bases = last.filter((one) => one.agencyId === null || one.agencyId === agencyId);
    // A key holds the ids of the last changes, which no other database has.
    return { agencyId, bases, key: bases.map(({ id }) => id).join(' ') };
  });
  const missing = wanted.some(({ key }) => !kept.has(key));
  // Changes are committed in the order of their numbers: what is newer than those seen belongs to another calendar.
  const changes = missing ? await loadChanges(tx, agencyIds, seqOf(last)) : [];
  return new Map(
    wanted.map(({ agencyId, bases, key }) => [
      agencyId,
      kept.get(key) ?? keep(key, openOf(bases, changes, agencyId)),
    ]),
  );
}

function openOf(
  bases: readonly LastChange[],
  changes: readonly CalendarChange[],
  agencyId: string | null,
): WorkingCalendar {
  const last = seqOf(bases);
  const yearsOf = (of: string | null) => changes.filter((change) => change.agencyId === of).map(asYear);
  return openCalendar({
    version: last === 0 ? shippedVersion : `${shippedVersion}+${last}`,
    years: yearsOf(null),
    own: agencyId === null ? [] : yearsOf(agencyId),
  });
}

function seqOf(changes: readonly LastChange[]): number {
  return Math.max(0, ...changes.map(({ seq }) => seq));
}

function asYear({ year, seq, days, symbol, issuer }: CalendarChange): CalendarYear {
  const source = [symbol, issuer].filter((one) => one !== null).join(', ');
  return { year, decided: true, source: source === '' ? null : source, change: seq, ...days };
}

/** Keeps a calendar for the next call; the oldest goes. */
function keep(key: string, calendar: WorkingCalendar): WorkingCalendar {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, calendar);
  return calendar;
}
