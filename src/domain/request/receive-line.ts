import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { answerDays } from './answer-days.ts';
import { countLine } from './count-line.ts';
import type { RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** The present: the day, and the instant, which matters where the time is one of hours. */
export type Moment = { today: string; now: string };

/** Receives what has arrived, on a day from its arrival to today; from then on the time counts that runs from receipt. */
export function receiveLine(
  line: RequestLine,
  { on, today, now }: Moment & { on: string },
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal | 'receivedOutside'> {
  const why = whyNot('receive', line, 'addressee');
  if (why !== null) return refusal(why);
  if (on < line.arrivedOn || on > today) return refusal('receivedOutside');
  return ok(received(line, { on, today, now }, calendar));
}

/** Acknowledges a notice, and receives it where nobody has yet: it asks for nothing more. */
export function acknowledgeLine(
  line: RequestLine,
  { today, now }: Moment,
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('acknowledge', line, 'addressee');
  if (why !== null) return refusal(why);
  const change = line.state === 'arrived' ? received(line, { on: today, today, now }, calendar) : {};
  return ok({
    ...change,
    state: 'done',
    outcome: 'acknowledged',
    answeredOn: today,
    answerDays: answerDays({ ...line, ...change }, today, calendar),
    closedOn: today,
    extensionAsked: null,
    recallAsked: null,
  });
}

function received(
  line: RequestLine,
  { on, today, now }: Moment & { on: string },
  calendar: WorkingCalendar,
): RequestLineChange {
  const receipt = { receivedOn: on, receivedAt: on === today ? now : null };
  const due = countLine({ ...line, ...receipt }, calendar, today);
  return { state: 'received', ...receipt, ...due, firstDueOn: due.dueOn };
}
