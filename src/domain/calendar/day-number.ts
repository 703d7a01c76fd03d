/** A calendar day of the year, month 1–12. */
export type Civil = { year: number; month: number; day: number };

/** The number of an ISO day (`2026-02-26`): days since 1970-01-01. Throws a RangeError when the calendar has no such day. */
export function dayNumber(iso: string): number {
  const number = readDay(iso);
  if (number === null) throw new RangeError(`${iso} is no day: YYYY-MM-DD is asked for`);
  return number;
}

/** `dayNumber`, but null when the text is no ISO day of the calendar. */
export function readDay(iso: string): number | null {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  const sound = iso.length === 10 && iso[4] === '-' && iso[7] === '-' && year >= 1;
  if (!sound || !(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return numberOf(year, month, day);
}

/** The ISO text of a day. */
export function isoDay(number: number): string {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days since 1970-01-01 of a Gregorian day; the year is taken to begin in March, so that a leap day is its last. */
export function numberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 400);
  const yearOf400 = y - century * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOf400 = yearOf400 * 365 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100) + dayOfYear;
  return century * 146_097 + dayOf400 - 719_468;
}

/** Year, month and day of a day's number: the inverse of `numberOf`. */
export function civilOf(number: number): Civil {
  const shifted = number + 719_468;
  const century = Math.floor(shifted / 146_097);
  const dayOf400 = shifted - century * 146_097;
  const yearOf400 = Math.floor(
    (dayOf400 -
      Math.floor(dayOf400 / 1460) +
      Math.floor(dayOf400 / 36_524) -
      Math.floor(dayOf400 / 146_096)) /
      365,
  );
  const dayOfYear = dayOf400 - (365 * yearOf400 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch + (fromMarch < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOf400 + century * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The corresponding day some months on (or back, when negative); the last day of a month that lacks it (BLDS Điều 148.3). */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilOf(number);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return numberOf(y, m, Math.min(day, daysInMonth(y, m)));
}

const two = (figure: number) => (figure < 10 ? `0${figure}` : String(figure));
