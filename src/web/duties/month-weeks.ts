import { dayAfter, dayBefore } from '../ui/next-day.ts';

/** The weeks that a month (`2022-09`) touches, Monday first, each of seven ISO days; the edges are of the months beside. */
export function monthWeeks(month: string): string[][] {
  const weeks: string[][] = [];
  let day = mondayOf(`${month}-01`);
  do {
    const week = weekFrom(day);
    weeks.push(week);
    day = dayAfter(week[6] ?? day);
  } while (day.startsWith(month));
  return weeks;
}

/** The month so many months later, or earlier. */
export function monthAway(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The same day of a month beside, or its last day where it is shorter. */
export function dayInMonth(day: string, month: string): string {
  const last = dayBefore(`${monthAway(month, 1)}-01`);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The day so many days later, or earlier. */
export function dayAway(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return dayAway(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function weekFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => dayAway(monday, index));
}
