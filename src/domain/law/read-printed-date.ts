const LONG = /ngày (\d{1,2}) tháng (\d{1,2}),? năm (\d{4})/iu;
const SHORT = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;

/** The first date printed in a text, as `YYYY-MM-DD`; null when there is none or the calendar has no such day. */
export function readPrintedDate(text: string): string | null {
  const found = LONG.exec(text) ?? SHORT.exec(text);
  if (found === null) return null;
  const [, day = '', month = '', year = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(Number(year), Number(month), Number(day)) ? date : null;
}

/** True for a day that the calendar has. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
