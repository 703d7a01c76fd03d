import type { DueBy } from '../law/parsed-document.ts';
import type { Timing } from '../law/timing-words.ts';
import { civilOf, daysInMonth, isoDay, numberOf } from './day-number.ts';

/** `vào giữa tháng`, `chậm nhất cuối năm 2026`, `trước đầu quý sau`; not the name of a report or a part of `6 tháng đầu năm`. */
const NAMED_DAY =
  /(?:^|[,;(] ?|(?:vào|dịp|nhất|là|đến|trước|ngày|hạn|thành|hơn) )(?<place>đầu|giữa|cuối|hết) (?:của )?(?:(?<month>tháng)(?: (?<m>0?[1-9]|1[0-2])(?:(?:\/| năm )(?<my>\d{4}))?(?![\d/]))?|(?<quarter>quý)(?: (?<q>iv|i{1,3}|[1-4])(?:(?:\/| năm )(?<qy>\d{4}))?(?![\d/\p{L}]))?|(?<year>năm)(?: (?<y>\d{4})(?!\d))?)(?: (?<which>này|nay|sau|tới))?(?!\p{L}| ?\d)/iu;

type Place = 'first' | 'middle' | 'last';
/** Which day of which stretch is named: `months` is its length, `first` and `year` are what the text says of it. */
type NamedDay = {
  place: Place;
  months: 1 | 3 | 12;
  first: number | null;
  year: number | null;
  turn: 0 | 1 | null;
};

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/**
 * The day that BLDS Điều 146.2–3 means by đầu, giữa, cuối tháng or năm (a quarter alike, but it has no middle), as a
 * timing by that date: the first such day that is not before `from`, which may be null where the text says the year.
 * Null when the phrase names no such day.
 */
export function readNamedDay(phrase: string, from: number | null): Timing | null {
  const named = findNamedDay(phrase);
  if (named === null) return null;
  const day = named.year === null && from === null ? null : resolve(named, from ?? 0);
  if (day === null) return null;
  const dueBy = { date: isoDay(day) };
  return { class: 'byDate', amount: null, unit: null, every: null, dueBy, trigger: null, quote: phrase };
}

/** The day of each period that a recurring phrase names so, `hằng tháng, vào giữa tháng`; the end it has anyway. */
export function dayOfEachPeriod({ every, dueBy }: Timing, phrase: string): DueBy | null {
  const named = every?.amount === 1 && dueBy === null ? findNamedDay(phrase) : null;
  if (named === null || named.year !== null || named.turn !== null) return null;
  const { place, months, first } = named;
  const whole = { month: 1, quarter: 3, year: 12 }[every?.unit as 'month'] ?? null;
  if (whole === 12 && first !== null) {
    const month = place === 'last' ? first + months : first + 1;
    return { day: place === 'first' ? 1 : place === 'middle' ? 15 : 'last', month };
  }
  if (whole !== months || first !== null || place === 'last') return null;
  if (months === 1) return { day: place === 'first' ? 1 : 15 };
  if (months === 3) return { day: 1, monthOfPeriod: 'first' };
  return place === 'first' ? { day: 1, month: 1 } : { day: 30, month: 6 };
}

function findNamedDay(phrase: string): NamedDay | null {
  const groups = NAMED_DAY.exec(phrase)?.groups;
  if (groups === undefined) return null;
  const place = placeOf(groups.place ?? '');
  const year = groups.my ?? groups.qy ?? groups.y;
  const which = groups.which?.toLowerCase();
  const turn = which === undefined ? null : which === 'này' || which === 'nay' ? 0 : 1;
  const rest = { place, turn, year: year === undefined ? null : Number(year) } as const;
  if (groups.month !== undefined) {
    return { ...rest, months: 1, first: groups.m === undefined ? null : Number(groups.m) - 1 };
  }
  if (groups.year !== undefined) return { ...rest, months: 12, first: year === undefined ? null : 0 };
  if (place === 'middle') return null;
  const { q } = groups;
  const quarter =
    q === undefined ? null : (/\d/.test(q) ? Number(q) : ROMAN.indexOf(q.toLowerCase()) + 1) - 1;
  return { ...rest, months: 3, first: quarter === null ? null : quarter * 3 };
}

function placeOf(word: string): Place {
  const folded = word.toLowerCase();
  return folded === 'đầu' ? 'first' : folded === 'giữa' ? 'middle' : 'last';
}

function resolve(named: NamedDay, from: number): number {
  const { months, first, year, turn } = named;
  if (year !== null) return dayOf(named, year * 12 + (first ?? 0));
  const now = monthIndex(from);
  if (first !== null) {
    const asked = Math.floor(now / 12) * 12 + first;
    return notBefore(named, { month: asked, step: 12 }, from);
  }
  const current = now - (now % months);
  if (turn !== null) return dayOf(named, current + turn * months);
  return notBefore(named, { month: current, step: months }, from);
}

function notBefore(named: NamedDay, { month, step }: { month: number; step: number }, from: number): number {
  const day = dayOf(named, month);
  return day >= from ? day : dayOf(named, month + step);
}

/** The named day of the stretch that begins with a month, counted from the year 0. */
function dayOf({ place, months }: NamedDay, month: number): number {
  if (place === 'first') return firstOfMonth(month);
  if (place === 'middle' && months === 1) return firstOfMonth(month) + 14;
  return lastOfMonth(month + (place === 'middle' ? months / 2 : months) - 1);
}

function firstOfMonth(index: number): number {
  return numberOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

function lastOfMonth(index: number): number {
  return firstOfMonth(index) + daysInMonth(Math.floor(index / 12), (index % 12) + 1) - 1;
}

function monthIndex(day: number): number {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}
