import { countDeadline, type Deadline } from '../calendar/count-deadline.ts';
import { dayNumber, isoDay } from '../calendar/day-number.ts';
import { eventDay, type EventMoment } from '../calendar/event-moment.ts';
import { type Explanation, explainDeadline } from '../calendar/explain-deadline.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { countedTiming } from '../duty/counted-timing.ts';
import type { Timing } from '../law/timing-words.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import type { RequestClock, RequestLine } from './line.ts';

/** Days that the sender says: until when it asks for an answer, and when the event is that the article names. */
export type SaidDays = {
  askedOn: string | null;
  eventOn: string | null;
  /** The first day that can be asked for; any when left out, as of what was said in the past. */
  notBefore?: string;
};

/**
 * How the time of an answer runs by the cited article. Where it has a time that can be counted (within, before, at once) no
 * other day can be asked for; what recurs, or says only "kịp thời", leaves it open.
 * @param reading of the duty whose time runs; null where the article has none
 */
export function clockOf(
  reading: DutyContent | null,
  { askedOn, eventOn, notBefore }: SaidDays,
): Outcome<RequestClock, 'dayNotAskable' | 'eventDayNeeded' | 'askedInPast'> {
  const timing = reading === null ? null : countedTiming(reading);
  if (reading === null || timing === null || !runs(timing)) {
    if (askedOn === null) return ok({ by: 'none' });
    if (notBefore !== undefined && askedOn < notBefore) return refusal('askedInPast');
    return ok({ by: 'asked', on: askedOn });
  }
  if (askedOn !== null) return refusal('dayNotAskable');
  const event = eventOf(timing, eventOn);
  if (event === 'named' && eventOn === null) return refusal('eventDayNeeded');
  return ok({ by: 'duty', event, timing, eId: reading.eId, eventOn: event === 'named' ? eventOn : null });
}

/** Does the article fix the time of an answer, so that no other day can be asked for? */
export function fixesTime(reading: DutyContent | null): boolean {
  return reading !== null && runs(countedTiming(reading));
}

/** A time that runs from or up to one event. */
function runs({ class: timingClass, amount, unit }: Timing): boolean {
  if (timingClass === 'immediate') return true;
  return (timingClass === 'within' || timingClass === 'before') && amount !== null && unit !== null;
}

const RECEIVING = /(?<!\p{L})(?:nhận|tiếp\s+nhận|được\s+(?:yêu\s+cầu|đề\s+nghị|thông\s+báo|mời))(?!\p{L})/iu;
const SENDING =
  /(?<!\p{L})(?:gửi|chuyển|ban\s+hành|phát\s+hành|ký|ra|có\s+(?:văn\s+bản|công\s+văn|yêu\s+cầu|đề\s+nghị|kiến\s+nghị|phiếu))(?!\p{L})/iu;

/**
 * The event from which a time runs, by the article's own words. A length before an event runs up to a day that the sender
 * names. One that runs from anything else than receipt or sending runs from the day named for it, and from the receipt
 * while nobody names one.
 */
function eventOf(
  { class: timingClass, trigger }: Timing,
  eventOn: string | null,
): 'received' | 'sent' | 'named' {
  if (timingClass === 'before') return 'named';
  if (trigger === null || RECEIVING.test(trigger)) return 'received';
  if (SENDING.test(trigger)) return 'sent';
  return eventOn === null ? 'received' : 'named';
}

/** What the due day of a line follows from. */
export type ClockedLine = Pick<
  RequestLine,
  | 'clock'
  | 'sentAt'
  | 'sentOn'
  | 'enteredBy'
  | 'arrivedOn'
  | 'receivedOn'
  | 'receivedAt'
  | 'pauses'
  | 'extensions'
>;

/**
 * When the event was from which the time of a line runs; until it is received, provisionally its arrival. An hour only
 * where the time is one of hours and the hour is known. Null where the article names no event.
 */
export function eventOfLine(line: ClockedLine): EventMoment | null {
  const { clock, enteredBy, sentAt } = line;
  if (clock.by !== 'duty') return null;
  if (clock.event === 'named') return { on: clock.eventOn ?? line.arrivedOn };
  const known = enteredBy === null && clock.timing.unit === 'hour';
  if (clock.event === 'sent') return known ? { at: sentAt } : { on: line.sentOn };
  if (line.receivedOn === null) return known ? { at: sentAt } : { on: line.arrivedOn };
  return known && line.receivedAt !== null ? { at: line.receivedAt } : { on: line.receivedOn };
}

/** The day of that event; null where there is none. */
export function eventDayOfLine(line: ClockedLine): string | null {
  const event = eventOfLine(line);
  return event && isoDay(eventDay(event));
}

type Counting = { timing: Timing; event: EventMoment; pauses: RequestLine['pauses'] };

/**
 * Until when an answer is owed, with pauses and extensions so far; null where nothing is due by a day. A day that was asked
 * for or granted moves by the pauses after it was said, and off a day off to the next working day (BLDS Điều 148.5).
 * @param calendar the addressee's
 */
export function lineDue(line: ClockedLine, calendar: WorkingCalendar): Deadline | null {
  const counting = countingOf(line);
  return counting && countDeadline(counting.timing, counting.event, calendar, { pauses: counting.pauses });
}

/** `lineDue` with what each day was, and what was counted from which moment. */
export function explainLine(
  line: ClockedLine,
  calendar: WorkingCalendar,
): { explanation: Explanation; timing: Timing; event: EventMoment } | null {
  const counting = countingOf(line);
  if (counting === null) return null;
  const { timing, event, pauses } = counting;
  const explanation = explainDeadline(timing, event, calendar, { pauses });
  return explanation && { explanation, timing, event };
}

/** When it would be due by the day of receipt that the sender says; null without a dispute, or where that changes nothing. */
export function disputedDue(
  line: ClockedLine & Pick<RequestLine, 'receiptDispute'>,
  calendar: WorkingCalendar,
): Deadline | null {
  const { receiptDispute, clock } = line;
  if (receiptDispute === null || clock.by !== 'duty' || clock.event !== 'received') return null;
  return lineDue({ ...line, receivedOn: receiptDispute.on, receivedAt: null }, calendar);
}

function countingOf(line: ClockedLine): Counting | null {
  const { clock, extensions, pauses } = line;
  const granted = extensions.at(-1);
  if (granted !== undefined) return fixedDay(shifted(granted.to, granted.grantedOn, pauses));
  if (clock.by === 'asked') return fixedDay(shifted(clock.on, line.arrivedOn, pauses));
  const event = eventOfLine(line);
  return clock.by === 'duty' && event !== null ? { timing: clock.timing, event, pauses } : null;
}

/** A day that was said, later by the days of each pause that began while it was still to come. */
function shifted(day: string, since: string, pauses: RequestLine['pauses']): string {
  let end = dayNumber(day);
  for (const pause of pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const from = Math.max(dayNumber(pause.from), dayNumber(since));
    const to = dayNumber(pause.to);
    if (from <= end && to >= from) end += to - from + 1;
  }
  return isoDay(end);
}

function fixedDay(day: string): Counting {
  const timing: Timing = {
    class: 'byDate',
    amount: null,
    unit: null,
    every: null,
    dueBy: { date: day },
    trigger: null,
    quote: 'chậm nhất ngày',
  };
  return { timing, event: { on: day }, pauses: [] };
}
