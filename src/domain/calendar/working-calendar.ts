import { type DayOffReason, dayOffReasons } from './day-off-reasons.ts';
import { civilOf, dayNumber, numberOf, weekdayOf } from './day-number.ts';
import { lawfulYear } from './lawful-year.ts';
import { shippedYear } from './shipped-years.ts';

/** Why a day is no working day. */
export type OffReason = DayOffReason | 'weekend';

/** The days of one year, ISO text; weekend days inside a holiday are not listed. Of `halfDays` the half that is off. */
export type CalendarYear = {
  year: number;
  /** False while nobody has decided the year: its days are those of the law, some of them a guess. */
  decided: boolean;
  source: string | null;
  /** The number of the change that made it so, later ones have greater ones; none for what is shipped or the law's. */
  change?: number;
  daysOff: { day: string; why: DayOffReason }[];
  workedDays: { day: string; insteadOf: string | null }[];
  halfDays: { day: string; half: 'morning' | 'afternoon' }[];
};

/** The working days that one agency counts by; open it with `openCalendar`. It grows by the years that are asked for. */
export type WorkingCalendar = {
  readonly version: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly own: ReadonlyMap<number, readonly CalendarYear[]>;
  readonly compiled: Map<number, CompiledYear>;
};

type CompiledYear = { first: number; days: Uint8Array };

/** What a day is; up to `half` it is a working day. */
const status = { working: 0, worked: 1, half: 2, weekend: 3 } as const;
const FIRST_REASON = 4;

/**
 * Opens a calendar. `years` (decisions loaded by an administrator) replace the shipped or lawful year as a whole; the
 * days of `own` come on top, for one agency. `version` is printed with every deadline counted by it.
 */
export function openCalendar(of: {
  version: string;
  years?: readonly CalendarYear[];
  own?: readonly CalendarYear[];
}): WorkingCalendar {
  return {
    version: of.version,
    years: new Map((of.years ?? []).map((year) => [year.year, year])),
    own: Map.groupBy(of.own ?? [], ({ year }) => year),
    compiled: new Map(),
  };
}

/** A year as everybody has it: loaded, else shipped, else by the law of that time. Without an agency's own days. */
export function calendarYear(calendar: WorkingCalendar, year: number): CalendarYear {
  return calendar.years.get(year) ?? shippedYear(year) ?? lawfulYear(year);
}

/** Is the ISO day a working day? Half a day off leaves it one. */
export function isWorkingDay(calendar: WorkingCalendar, day: string): boolean {
  return isWorking(calendar, dayNumber(day));
}

/** Why the ISO day is no working day; null when it is one. */
export function whyOff(calendar: WorkingCalendar, day: string): OffReason | null {
  return offReason(calendar, dayNumber(day));
}

/** `isWorkingDay` of a day's number. */
export function isWorking(calendar: WorkingCalendar, day: number): boolean {
  return statusOf(calendar, day) <= status.half;
}

/** `whyOff` of a day's number. */
export function offReason(calendar: WorkingCalendar, day: number): OffReason | null {
  const code = statusOf(calendar, day);
  if (code <= status.half) return null;
  return dayOffReasons[code - FIRST_REASON] ?? 'weekend';
}

/** A weekend day that is worked, or a day with one half off; null for every other day. */
export function oddWorkingDay(calendar: WorkingCalendar, day: number): 'workedSaturday' | 'halfDay' | null {
  const code = statusOf(calendar, day);
  if (code === status.worked) return 'workedSaturday';
  return code === status.half ? 'halfDay' : null;
}

function statusOf(calendar: WorkingCalendar, day: number): number {
  // A guess that is right but for the first or last days of a year, which are asked for in the year beside.
  let year = Math.floor(day / 365.2425) + 1970;
  let compiled = compiledYear(calendar, year);
  if (day < compiled.first) compiled = compiledYear(calendar, (year -= 1));
  else if (day >= compiled.first + compiled.days.length) compiled = compiledYear(calendar, (year += 1));
  return compiled.days[day - compiled.first] ?? status.working;
}

function compiledYear(calendar: WorkingCalendar, year: number): CompiledYear {
  const known = calendar.compiled.get(year);
  if (known !== undefined) return known;
  const made = compileYear(year, [calendarYear(calendar, year), ...(calendar.own.get(year) ?? [])]);
  calendar.compiled.set(year, made);
  return made;
}

/** Later layers win; in one layer a worked day wins over a day off. */
function compileYear(year: number, layers: readonly CalendarYear[]): CompiledYear {
  const first = numberOf(year, 1, 1);
  const days = Uint8Array.from({ length: numberOf(year + 1, 1, 1) - first }, (_, index) =>
    isWeekend(first + index) ? status.weekend : status.working,
  );
  const set = (iso: string, code: number) => {
    const day = dayNumber(iso);
    if (civilOf(day).year === year) days[day - first] = code;
  };
  for (const { daysOff, workedDays, halfDays } of layers) {
    for (const { day, why } of daysOff) set(day, FIRST_REASON + dayOffReasons.indexOf(why));
    for (const { day } of workedDays) set(day, status.worked);
    for (const { day } of halfDays) if (isPlain(days[dayNumber(day) - first])) set(day, status.half);
  }
  return { first, days };
}

function isPlain(code: number | undefined): boolean {
  return code === status.working;
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}
