import type { Every } from '../law/parsed-document.ts';
import { civilOf, isoDay, numberOf } from './day-number.ts';

/** One turn of a recurring duty: its name, its first and its last day as day numbers. */
export type PeriodSpan = { key: string; from: number; to: number };

/** How a recurrence cuts time: which turn a day lies in, and what a turn is. No turn before `least`. */
export type Turns = { least: number; indexOf: (day: number) => number; at: (index: number) => PeriodSpan };

/**
 * Periods of the calendar: months, quarters from January, half years, years, weeks from Monday; the key says which
 * (`2022-06`, `2022-Q3`, `2022-H1`, `2022`, `2022-W07`) and never depends on the working days. What does not divide a
 * year, several years, weeks or days are counted from the year, month, week or day of the anchor (a day's number):
 * `2020/2Y`, `2022-03/5M`, `2022-W07/2W`, `2022-05-03/3D`.
 */
export function turnsOf(every: Every, anchor: number): Turns {
  const months = every.amount * (every.unit === 'year' ? 12 : every.unit === 'quarter' ? 3 : 1);
  switch (every.unit) {
    case 'month':
    case 'quarter':
    case 'year':
      return monthTurns(Math.ceil(months), anchor);
    case 'week':
      return weekTurns(Math.ceil(every.amount), anchor);
    case 'hour':
      return dayTurns(Math.ceil(every.amount / 24), anchor);
    case 'day':
    case 'workingDay':
      return dayTurns(Math.ceil(every.amount), anchor);
  }
}

function monthTurns(length: number, anchor: number): Turns {
  const divides = 12 % length === 0;
  const start = monthIndex(anchor);
  const base = divides ? 0 : length % 12 === 0 ? start - (start % 12) : start;
  return {
    least: divides ? Number.NEGATIVE_INFINITY : 0,
    indexOf: (day) => Math.floor((monthIndex(day) - base) / length),
    at: (index) => {
      const first = base + index * length;
      return {
        key: monthKey(first, length),
        from: firstOfMonth(first),
        to: firstOfMonth(first + length) - 1,
      };
    },
  };
}

function monthKey(first: number, length: number): string {
  const [year, month] = [Math.floor(first / 12), first % 12];
  if (length === 3) return `${year}-Q${month / 3 + 1}`;
  if (length === 6) return `${year}-H${month / 6 + 1}`;
  if (length % 12 === 0) return length === 12 ? String(year) : `${year}/${length / 12}Y`;
  const named = `${year}-${String(month + 1).padStart(2, '0')}`;
  return length === 1 ? named : `${named}/${length}M`;
}

function weekTurns(length: number, anchor: number): Turns {
  const base = length === 1 ? 0 : weekIndex(anchor);
  return {
    least: length === 1 ? Number.NEGATIVE_INFINITY : 0,
    indexOf: (day) => Math.floor((weekIndex(day) - base) / length),
    at: (index) => {
      const monday = (base + index * length) * 7 - 3;
      const key = weekKey(monday);
      return { key: length === 1 ? key : `${key}/${length}W`, from: monday, to: monday + 7 * length - 1 };
    },
  };
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekKey(monday: number): string {
  const { year } = civilOf(monday + 3);
  const week = Math.floor((monday + 3 - numberOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function dayTurns(length: number, anchor: number): Turns {
  const base = length === 1 ? 0 : anchor;
  return {
    least: length === 1 ? Number.NEGATIVE_INFINITY : 0,
    indexOf: (day) => Math.floor((day - base) / length),
    at: (index) => {
      const from = base + index * length;
      return {
        key: length === 1 ? isoDay(from) : `${isoDay(from)}/${length}D`,
        from,
        to: from + length - 1,
      };
    },
  };
}

/**
 * The first day of a period that is counted from an anchor, by its key: one from which as an anchor the same period is
 * counted. Null for the key of any other.
 */
export function anchorOf(key: string): string | null {
  const [named = '', length] = key.split('/');
  if (length === undefined) return null;
  const week = /^(\d{4})-W(\d{2})$/.exec(named);
  if (week === null) return `${named}-01-01`.slice(0, '2020-01-01'.length);
  // The week of 4 January is the first of its year.
  const first = weekIndex(numberOf(Number(week[1]), 1, 4));
  return isoDay((first + Number(week[2]) - 1) * 7 - 3);
}

/** 1970-01-01 was a Thursday; weeks begin on Monday. */
function weekIndex(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Months since the year 0. */
function monthIndex(day: number): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

function firstOfMonth(index: number): number {
  return numberOf(Math.floor(index / 12), (index % 12) + 1, 1);
}
