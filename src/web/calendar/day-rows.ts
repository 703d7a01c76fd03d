import type { YearView } from '../../contract/calendar.ts';
import { readDay, typedDay } from '../ui/read-day.ts';

/** The days of a year as the contract has them. */
export type Days = Pick<YearView, 'daysOff' | 'workedDays' | 'halfDays'>;
export type Why = Days['daysOff'][number]['why'];

export const rowKinds = ['off', 'worked', 'morning', 'afternoon'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One day as a person types it; `why` counts for a day off, `insteadOf` for a worked one. */
export type DayRow = { kind: RowKind; day: string; why: Why; insteadOf: string };

/** The days of a year as rows to be changed, in their order. */
export function rowsOf({ daysOff, workedDays, halfDays }: Days): DayRow[] {
  const rows = [
    ...daysOff.map(({ day, why }) => ({ on: day, row: rowOn(day, { why }) })),
    ...workedDays.map(({ day, insteadOf }) => ({
      on: day,
      row: rowOn(day, { kind: 'worked', insteadOf: insteadOf === null ? '' : typedDay(insteadOf) }),
    })),
    ...halfDays.map(({ day, half }) => ({ on: day, row: rowOn(day, { kind: half }) })),
  ];
  return rows.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(({ row }) => row);
}

/** A row for an ISO day, off unless said otherwise. */
export function rowOn(day: string, more: Partial<DayRow> = {}): DayRow {
  return { kind: 'off', day: typedDay(day), why: 'tet', insteadOf: '', ...more };
}

/** The rows by their days; those whose day cannot be read come last, as they stood. */
export function inOrder(rows: readonly DayRow[], year: number): DayRow[] {
  const placed = rows.map((row) => ({ on: dayInYear(row.day, year) ?? '~', row }));
  return placed.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)).map(({ row }) => row);
}

/** The rows as the contract has them; null while a day of theirs cannot be read. Rows without a day are left out. */
export function daysOf(rows: readonly DayRow[], year: number): Days | null {
  const read = rows
    .filter(({ day }) => day.trim() !== '')
    .map((row) => ({
      ...row,
      day: dayInYear(row.day, year),
      insteadOf: row.kind === 'worked' && row.insteadOf.trim() ? dayInYear(row.insteadOf, year) : '',
    }));
  const whole = read.flatMap(({ day, insteadOf, ...row }) =>
    day === null || insteadOf === null ? [] : [{ ...row, day, insteadOf }],
  );
  if (whole.length < read.length) return null;
  return {
    daysOff: whole.flatMap(({ kind, day, why }) => (kind === 'off' ? [{ day, why }] : [])),
    workedDays: whole.flatMap(({ kind, day, insteadOf }) =>
      kind === 'worked' ? [{ day, insteadOf: insteadOf || null }] : [],
    ),
    halfDays: whole.flatMap(({ kind, day }) =>
      kind === 'morning' || kind === 'afternoon' ? [{ day, half: kind }] : [],
    ),
  };
}

/** A day as typed, `27/1` or `27/1/2027`, as ISO text; one without a year lies in the year given. */
export function dayInYear(typed: string, year: number): string | null {
  return readDay(/^\s*\d{1,2}[/.-]\d{1,2}\s*$/u.test(typed) ? `${typed.trim()}/${year}` : typed);
}
