import { dayNumber } from '../calendar/day-number.ts';
import { isWorking, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { RequestLine } from './line.ts';
import { eventDayOfLine, type ClockedLine } from './request-clock.ts';

/**
 * Working days from the event to an answer, those of pauses left out; the day of the event does not count (BLDS Điều 147.2).
 * Where the article names no event, or one to come, from the day of receipt, else of arrival.
 * @param calendar the addressee's
 */
export function answerDays(line: ClockedLine, answeredOn: string, calendar: WorkingCalendar): number {
  const end = dayNumber(answeredOn);
  const paused = line.pauses.map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const);
  let days = 0;
  for (let day = dayNumber(beginningOf(line)) + 1; day <= end; day += 1) {
    if (isWorking(calendar, day) && !paused.some(([from, to]) => from <= day && day <= to)) days += 1;
  }
  return days;
}

function beginningOf(line: ClockedLine): string {
  const { clock, receivedOn, arrivedOn } = line;
  const runsFromEvent = clock.by === 'duty' && clock.timing.class !== 'before';
  return (runsFromEvent ? eventDayOfLine(line) : null) ?? receivedOn ?? arrivedOn;
}

/**
 * Was it received on the day on which it came? What comes on a day off is received in time on the next working day (NĐ
 * 30/2020 Điều 21). Null while it is not received.
 * @param calendar the addressee's
 */
export function receivedSameDay(
  { arrivedOn, receivedOn }: Pick<RequestLine, 'arrivedOn' | 'receivedOn'>,
  calendar: WorkingCalendar,
): boolean | null {
  if (receivedOn === null) return null;
  let day = dayNumber(arrivedOn);
  while (!isWorking(calendar, day)) day += 1;
  return dayNumber(receivedOn) <= day;
}
