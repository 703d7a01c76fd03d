/** The next day of the calendar. */
export function dayAfter(day: string): string {
  return moved(day, 1);
}

/** The day before, the last one of a period whose end is the first day outside it. */
export function dayBefore(day: string): string {
  return moved(day, -1);
}

function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
