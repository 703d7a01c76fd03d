import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { countLine } from './count-line.ts';
import type { LineSide, RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** It was so, as the other side entered it; what the sender entered has arrived with it, on the day on which it happened. */
export function confirmEntry(
  line: RequestLine,
  side: LineSide,
  today: string,
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('confirmEntry', line, side);
  if (why !== null) return refusal(why);
  const confirmed = { confirmation: 'confirmed' as const, confirmationReason: null };
  if (line.state !== 'sent') return ok(confirmed);
  return ok({ ...confirmed, state: 'arrived', ...countLine(line, calendar, today) });
}

/** It was not so, or otherwise; it may still be confirmed later. */
export function disputeEntry(
  line: RequestLine,
  side: LineSide,
  reason: string,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('disputeEntry', line, side);
  return why === null ? ok({ confirmation: 'disputed', confirmationReason: reason }) : refusal(why);
}
