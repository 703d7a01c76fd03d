import { ok, type Outcome, refusal } from '../outcome.ts';

/** One side of an absence: whose appointment it is, and whether they hold it today. */
export type AbsenceSide = { readonly personId: string; readonly current: boolean };

/**
 * May somebody be recorded as away from the first to the last day, with another person in their place or with nobody?
 * Days that are past may be recorded afterwards.
 */
export function checkAbsence(
  absent: AbsenceSide,
  substitute: AbsenceSide | null,
  { from, until }: { from: string; until: string },
): Outcome<null, 'samePerson' | 'periodBackwards' | 'appointmentEnded'> {
  if (substitute?.personId === absent.personId) return refusal('samePerson');
  if (until < from) return refusal('periodBackwards');
  if (!absent.current || substitute?.current === false) return refusal('appointmentEnded');
  return ok(null);
}

/**
 * What it means that somebody is back today: an absence that has not lasted a day never was, a running one ends, one that
 * is over stays as it is. `until` is its last day.
 */
export function decideReturn(
  { from, until }: { from: string; until: string },
  today: string,
): 'dropped' | 'cut' | 'over' {
  if (until < today) return 'over';
  return from >= today ? 'dropped' : 'cut';
}
