import { Temporal } from 'temporal-polyfill';

/** The zone in which Vietnamese bodies count their days. */
export const zone = 'Asia/Ho_Chi_Minh';

/** The only source of the present. Acts take it from their context, so that a test or the demo may set it. */
export type Clock = {
  /** The business time: in the demo world it runs from the demo's own day. */
  now(): Date;
  /** The business day in Vietnam, `2022-09-05`. */
  today(): string;
  /** The real time, for `recorded_at` and for the ends of sessions and links. */
  realNow(): Date;
};

/**
 * A clock that runs on from a moment, or the real one without it.
 * @param start an instant or a day (then 08:00 in Vietnam), from `LIENTICH_NOW` or the demo's mark
 * @param since the real instant at which it was `start`; now when left out
 */
export function clockFrom(start: string | null, since: Date = new Date()): Clock {
  const realNow = () => new Date();
  const offset = start === null ? 0 : instantOf(start).epochMilliseconds - since.getTime();
  const now = () => new Date(Date.now() + offset);
  return { now, realNow, today: () => dayOf(now()) };
}

/** A clock that stands at `start` until it is moved, for building worlds and for tests. */
export function standingClock(start: string): Clock & { moveTo(moment: string): void } {
  let at = new Date(instantOf(start).epochMilliseconds);
  return {
    now: () => at,
    realNow: () => new Date(),
    today: () => dayOf(at),
    moveTo(moment) {
      at = new Date(instantOf(moment).epochMilliseconds);
    },
  };
}

/** The Vietnamese calendar day of an instant. */
export function dayOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

function instantOf(moment: string): Temporal.Instant {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) {
    return Temporal.PlainDate.from(moment)
      .toZonedDateTime({ timeZone: zone, plainTime: '08:00' })
      .toInstant();
  }
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(moment) ? moment : `${moment}+07:00`;
  return Temporal.Instant.from(zoned);
}
