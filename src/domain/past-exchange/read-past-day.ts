import { readDay } from '../calendar/day-number.ts';

const BY_DAY = /^(?:ngày\s*)?(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/i;
const IN_WORDS = /^ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/i;
/** Registers of this system's matters begin after it; a year of two figures is meant of this century. */
const CENTURY = 2000;

/**
 * A day as registers write it, `05/3/2019`, `5-3-19`, `ngày 05 tháng 3 năm 2019` or ISO, as ISO text; null when it is none
 * or does not name the day.
 */
export function readPastDay(printed: string): string | null {
  const text = printed.trim();
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return sound(text.slice(0, 10));
  const found = BY_DAY.exec(text) ?? IN_WORDS.exec(text);
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  const whole = year.length === 2 ? String(CENTURY + Number(year)) : year;
  return sound(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function sound(iso: string): string | null {
  return readDay(iso) === null ? null : iso;
}
