import type { DecidedDays } from '../../domain/calendar/check-decision.ts';
import { type Change, recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { insertChange, type NewChange } from './calendar-store.ts';

export type Document = { symbol: string; issuer: string; decidedOn: string };
/** A year with the document that decides its days; of an agency, or of all. */
export type Decision = Document & { year: number; agencyId: string | null; days: DecidedDays };

/** Writes what stands for a year from now on, with its trace; the calendars are locked before. */
export async function recordDays(tx: Tx, decision: Decision, before: DecidedDays): Promise<void> {
  const { year, agencyId, days, symbol, issuer, decidedOn } = decision;
  const change: NewChange = { id: newId(), year, agencyId, days, symbol, issuer, decidedOn };
  await insertChange(tx, change);
  await recordEvent(tx, {
    act: agencyId === null ? 'calendar.decisionLoaded' : 'calendar.ownDaysSet',
    subjectKind: 'calendar',
    subjectId: change.id,
    subjectLabel: String(year),
    changes: [
      { field: 'symbol', before: null, after: symbol },
      { field: 'issuer', before: null, after: issuer },
      { field: 'on', before: null, after: decidedOn },
      ...(['daysOff', 'workedDays', 'halfDays'] as const).map((field): Change => ({
        field,
        before: String(before[field].length),
        after: String(days[field].length),
      })),
    ],
  });
}
