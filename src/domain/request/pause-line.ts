import { dayNumber, isoDay } from '../calendar/day-number.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { countLine } from './count-line.ts';
import type { RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** Lets the time rest from a day on, until what is missing is there. */
export function pauseLine(
  line: RequestLine,
  { reason, on }: { reason: string; on: string },
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('pause', line, 'addressee');
  return why === null ? ok({ pausedSince: on, pauseReason: reason }) : refusal(why);
}

/** The addressee goes on; the day itself counts again, and the end shifts by the days of rest. */
export function resumeLine(
  line: RequestLine,
  on: string,
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('resume', line, 'addressee');
  return why === null ? ok(goOn(line, on, calendar)) : refusal(why);
}

/** The sender gave what was missing, and the time runs again. */
export function supplementLine(
  line: RequestLine,
  on: string,
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('supplement', line, 'sender');
  return why === null ? ok(goOn(line, on, calendar)) : refusal(why);
}

/** The end of a rest, without counting anew: one that begins and ends on the same day is none. */
export function endPause(
  { pausedSince, pauses }: Pick<RequestLine, 'pausedSince' | 'pauses'>,
  on: string,
): Pick<RequestLine, 'pausedSince' | 'pauseReason' | 'pauses'> {
  return { pausedSince: null, pauseReason: null, pauses: withRest(pauses, pausedSince ?? on, on) };
}

/** The pauses with one from a day to the day before another; days that rested before do not rest twice. */
export function withRest(pauses: RequestLine['pauses'], since: string, until: string): RequestLine['pauses'] {
  const rested = pauses.reduce((latest, { to }) => Math.max(latest, dayNumber(to)), -Infinity);
  const from = Math.max(dayNumber(since), rested + 1);
  const to = dayNumber(until) - 1;
  return from > to ? pauses : [...pauses, { from: isoDay(from), to: isoDay(to) }];
}

function goOn(line: RequestLine, on: string, calendar: WorkingCalendar): RequestLineChange {
  const ended = endPause(line, on);
  return { ...ended, ...countLine({ ...line, ...ended }, calendar, on) };
}
