import { isoDay, numberOf, weekdayOf } from './day-number.ts';
import { lunarDay } from './lunar.ts';
import type { DayOffReason } from './day-off-reasons.ts';
import type { CalendarYear } from './working-calendar.ts';

type Holiday = { day: number; why: DayOffReason };

/**
 * The days off of a year as the law of its time has them, before anybody decided the open ones; `decided` is false.
 *
 * - 1/1, 30/4, 1/5: one day each; 2/9: one day until 2020, from 2021 two (Bộ luật Lao động 2019 Điều 112.1.đ).
 * - Tết: four days, the last of the old year and three of the new (BLLĐ 1994 Điều 73); from 1/5/2013 five
 *   (BLLĐ 2012 Điều 115, BLLĐ 2019 Điều 112).
 * - Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar: from 2007 (Luật 84/2007/QH11).
 * - 24/11: from 2026 (Nghị quyết 28/2026/QH16, in force from 1/7/2026).
 * - A holiday on a weekly rest day is made up on the next working day (BLLĐ 2019 Điều 111.3 and its forerunners).
 */
export function lawfulYear(year: number): CalendarYear {
  const holidays = holidaysOf(year).toSorted((a, b) => a.day - b.day);
  const weekdays = [...holidays, ...compensations(holidays)]
    .filter(({ day }) => !isWeekend(day))
    .toSorted((a, b) => a.day - b.day);
  return {
    year,
    decided: false,
    source: lawOf(year),
    daysOff: weekdays.map(({ day, why }) => ({ day: isoDay(day), why })),
    workedDays: [],
    halfDays: [],
  };
}

function holidaysOf(year: number): Holiday[] {
  const on = (why: DayOffReason, month: number, day: number) => ({ day: numberOf(year, month, day), why });
  return [
    on('newYear', 1, 1),
    ...tetDays(year).map((day) => ({ day, why: 'tet' as const })),
    ...(year >= 2007 ? [{ day: lunarDay(year, 3, 10), why: 'hungKings' as const }] : []),
    on('reunification', 4, 30),
    on('labour', 5, 1),
    ...nationalDays(year).map((day) => on('national', 9, day)),
    ...(year >= 2026 ? [on('culture', 11, 24)] : []),
  ];
}

/**
 * The law lets it be decided how many of the five days lie before Tết. Two before and three after give the days off of
 * every decision for 2016–2026; when Tết is a Tuesday one before and four after give the same days without making up.
 */
function tetDays(year: number): number[] {
  const first = lunarDay(year, 1, 1);
  const length = year >= 2014 ? 5 : 4;
  const before = length === 5 && weekdayOf(first) !== 2 ? 2 : 1;
  return Array.from({ length }, (_, index) => first - before + index);
}

/** The day beside 2/9 is decided each year: 3/9 where 2/9 is a Thursday, Sunday or Monday, else 1/9, as in 2021–2026. */
function nationalDays(year: number): number[] {
  if (year < 2021) return [2];
  const weekday = weekdayOf(numberOf(year, 9, 2));
  return weekday === 4 || weekday === 0 || weekday === 1 ? [2, 3] : [1, 2];
}

function compensations(holidays: readonly Holiday[]): Holiday[] {
  const taken = new Set(holidays.map(({ day }) => day));
  const resting = [...taken].filter(isWeekend);
  return resting.map((holiday) => {
    let day = holiday;
    while (isWeekend(day) || taken.has(day)) day += 1;
    taken.add(day);
    return { day, why: 'compensatory' as const };
  });
}

function isWeekend(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

function lawOf(year: number): string {
  if (year >= 2026) return 'Bộ luật Lao động 2019, Điều 111, Điều 112; Nghị quyết 28/2026/QH16';
  if (year >= 2021) return 'Bộ luật Lao động 2019, Điều 111, Điều 112';
  return year >= 2014
    ? 'Bộ luật Lao động 2012, Điều 115'
    : 'Bộ luật Lao động 1994, Điều 73 (sửa đổi, bổ sung)';
}
