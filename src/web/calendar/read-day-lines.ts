import { dayNumber, weekdayOf } from '../../domain/calendar/day-number.ts';
import { foldVietnamese } from '../shell/fold-vietnamese.ts';
import { dayAfter } from '../ui/next-day.ts';
import { typedDay } from '../ui/read-day.ts';
import { dayInYear, rowOn } from './day-rows.ts';
import type { DayRow, Why } from './day-rows.ts';

const day = String.raw`\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?`;
const line = new RegExp(`^(${day})(?:\\s*(?:-|–|đến|to)\\s*(${day}))?(?![/.\\d])(.*)$`, 'u');

/** The words of a reason without marks, the narrower ones first: "nghỉ bù Tết" is made up for. */
const reasons: readonly (readonly [RegExp, Why])[] = [
  [/nghi bu|in lieu/u, 'compensatory'],
  [/hoan doi|swap/u, 'swapped'],
  [/tet duong|new year/u, 'newYear'],
  [/tet/u, 'tet'],
  [/gio to|hung/u, 'hungKings'],
  [/chien thang|thong nhat|30\/4|reunification/u, 'reunification'],
  [/lao dong|0?1\/5|labour/u, 'labour'],
  [/quoc khanh|0?2\/9|national/u, 'national'],
  [/van hoa|24\/11|culture/u, 'culture'],
];

/** What a day is off for where nothing is said: the holidays that have their day in the law. */
const fixed: Record<string, Why> = {
  '01-01': 'newYear',
  '04-30': 'reunification',
  '05-01': 'labour',
  '09-02': 'national',
  '11-24': 'culture',
};

/** More days than this in one line are a slip of the hand. */
const longest = 31;

/**
 * Reads days that somebody pastes, one or a stretch a line: `27/1 Tết`, `26/1 - 30/1 Tết`, `31/1 làm bù 28/1`,
 * `24/12 nghỉ chiều`. Weekend days of a stretch are off anyway and left out. `wrong`: lines that say no day or no known
 * reason; of an agency's `own` days no reason is asked.
 */
export function readDayLines(
  text: string,
  { year, own }: { year: number; own: boolean },
): { rows: DayRow[]; wrong: string[] } {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  const read = lines.map((one) => ({ one, rows: readLine(one, year, own) }));
  return {
    rows: read.flatMap(({ rows }) => rows ?? []),
    wrong: read.flatMap(({ one, rows }) => (rows === null ? [one] : [])),
  };
}

function readLine(typed: string, year: number, own: boolean): DayRow[] | null {
  const [, first = '', last = first, rest = ''] = line.exec(typed) ?? [];
  const [from, to] = [dayInYear(first, year), dayInYear(last, year)];
  if (from === null || to === null || to < from) return null;
  const days = daysFrom(from, to);
  const said = sayKind(foldVietnamese(rest), year);
  if (said) return days.map((one) => rowOn(one, said));
  const rows = days.map((one) => ({ one, why: own ? ('own' as const) : whyOff(rest, one) }));
  if (days.length === 0 || days.length > longest || rows.some(({ why }) => why === null)) return null;
  return rows.map(({ one, why }) => rowOn(one, { why: why ?? 'own' }));
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let one = from; one <= to && days.length <= longest; one = dayAfter(one)) {
    if (from === to || !isWeekend(one)) days.push(one);
  }
  return days;
}

/** Whether the words say that the day is worked, or off by half; null for a whole day off. */
function sayKind(rest: string, year: number): Partial<DayRow> | null {
  if (/lam bu|lam viec|worked|make.?up/u.test(rest)) {
    const made = new RegExp(day, 'u').exec(rest)?.[0];
    const insteadOf = made === undefined ? null : dayInYear(made, year);
    return { kind: 'worked', insteadOf: insteadOf === null ? '' : typedDay(insteadOf) };
  }
  if (/chieu|afternoon/u.test(rest)) return { kind: 'afternoon' };
  return /sang|morning/u.test(rest) ? { kind: 'morning' } : null;
}

function whyOff(rest: string, on: string): Why | null {
  const words = foldVietnamese(rest);
  const named = reasons.find(([pattern]) => pattern.test(words));
  if (named) return named[1];
  return /\p{L}/u.test(words) ? null : (fixed[on.slice(5)] ?? null);
}

function isWeekend(one: string): boolean {
  return [0, 6].includes(weekdayOf(dayNumber(one)));
}
