import { dayNumber, isoDay } from './day-number.ts';

/** When the event happened that starts the clock, or from when on a due day is looked for: a day, or an instant. */
export type EventMoment = { on: string } | { at: string };

/** Seconds of a day; Vietnam has kept +07:00 without summer time since 1975. */
export const DAY_SECONDS = 86_400;
const ZONE_SECONDS = 7 * 3600;

/**
 * The moment in Vietnamese time, in seconds since 1970-01-01T00:00+07:00. Of an event known by its day the day's
 * beginning. An instant without a zone is Vietnamese time. Throws a RangeError when it is neither day nor instant.
 */
export function vietnameseSeconds(event: EventMoment): number {
  if ('on' in event) return dayNumber(event.on) * DAY_SECONDS;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(event.at) ? event.at : `${event.at}+07:00`;
  const milliseconds = Date.parse(zoned);
  if (Number.isNaN(milliseconds)) throw new RangeError(`${event.at} is no instant`);
  return Math.floor(milliseconds / 1000) + ZONE_SECONDS;
}

/** The number of the Vietnamese day on which the event happened. */
export function eventDay(event: EventMoment): number {
  return 'on' in event ? dayNumber(event.on) : Math.floor(vietnameseSeconds(event) / DAY_SECONDS);
}

/** An instant as text, `2026-02-26T15:00:00+07:00`. */
export function instantText(vietnamese: number): string {
  const day = Math.floor(vietnamese / DAY_SECONDS);
  const rest = vietnamese - day * DAY_SECONDS;
  const figures = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${isoDay(day)}T${figures.map((figure) => String(figure).padStart(2, '0')).join(':')}+07:00`;
}

/** The last second of a day: "kết thúc ngày" (BLDS Điều 148.6: 24:00). */
export function endOfDay(iso: string): string {
  return `${iso}T23:59:59+07:00`;
}
