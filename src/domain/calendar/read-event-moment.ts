import { readDay } from './day-number.ts';
import type { EventMoment } from './event-moment.ts';

/** Years that leave room for counting; what else is typed is a slip. */
const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;
const INSTANT =
  /^([12]\d{3}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;

/**
 * The moment that a text says: a day, or an instant, in Vietnamese time when it names no zone; null when it says neither, or a
 * year that nobody counts from (before 1000, after 2999).
 */
export function readEventMoment(text: string): EventMoment | null {
  const trimmed = text.trim();
  if (DAY.test(trimmed)) return readDay(trimmed) !== null ? { on: trimmed } : null;
  const [, day = '', hour = '', minute = '', second = '00', zone = '+07:00'] = INSTANT.exec(trimmed) ?? [];
  if (readDay(day) === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return { at: `${day}T${hour}:${minute}:${second}${fullZone(zone)}` };
}

/** `+0700` and `+07` are `+07:00`. */
function fullZone(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z';
  const figures = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.charAt(0)}${figures.slice(0, 2)}:${figures.slice(2)}`;
}
