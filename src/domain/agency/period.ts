import { ok, type Outcome, refusal } from '../outcome.ts';

/** Days from–until; `until` is the first day on which it no longer holds, null while no end is known. */
export type Period = { readonly from: string; readonly until: string | null };

/** True when an agency is no more on a day: it ends with the first day on which it no longer is. */
export function hasEnded({ endedOn }: { endedOn: string | null }, on: string): boolean {
  return endedOn !== null && endedOn <= on;
}

/**
 * The period that begins on `from` and closes the running one: a name, a code or a superior of an agency.
 * It lasts as long as the agency. Refused when it would begin before the running one has held for a day,
 * before the agency was there, or after it ended.
 */
export function beginPeriod(
  agency: { establishedOn: string; endedOn: string | null },
  running: Period | null,
  from: string,
): Outcome<Period, 'periodBackwards' | 'agencyEnded'> {
  if (hasEnded(agency, from)) return refusal('agencyEnded');
  if (from < agency.establishedOn || (running !== null && from <= running.from))
    return refusal('periodBackwards');
  return ok({ from, until: agency.endedOn });
}

/** Ends what runs on `until`, which must come after its first day and not after an end already decided. */
export function endPeriod(running: Period, until: string): Outcome<Period, 'periodBackwards'> {
  if (until <= running.from || (running.until !== null && until > running.until))
    return refusal('periodBackwards');
  return ok({ from: running.from, until });
}

/** True when `inner` lies wholly within `outer`. */
export function liesWithin(inner: Period, outer: Period): boolean {
  return (
    inner.from >= outer.from && (outer.until === null || (inner.until !== null && inner.until <= outer.until))
  );
}

/** True when both hold on at least one common day. */
export function overlaps(one: Period, other: Period): boolean {
  return (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until);
}
