import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { answerDays } from './answer-days.ts';
import { countLine } from './count-line.ts';
import type { LineSide, RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** The sender says another day of receipt; the addressee's stays beside it, and the time runs by that one. */
export function disputeReceipt(
  line: RequestLine,
  { on, reason, today }: { on: string; reason: string; today: string },
): Outcome<RequestLineChange, StepRefusal | 'receivedOutside'> {
  const why = whyNot('disputeReceipt', line, 'sender');
  if (why !== null) return refusal(why);
  if (on < line.arrivedOn || on > today) return refusal('receivedOutside');
  return ok({ receiptDispute: { on, reason, disputedOn: today } });
}

/** The addressee takes the sender's day, and all is counted by it; or the sender takes back its own. */
export function settleReceipt(
  line: RequestLine,
  side: LineSide,
  today: string,
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('settleReceipt', line, side);
  if (why !== null || line.receiptDispute === null) return refusal(why ?? 'nothingToSettle');
  if (side === 'sender') return ok({ receiptDispute: null });
  const receipt = { receivedOn: line.receiptDispute.on, receivedAt: null, receiptDispute: null };
  const after = { ...line, ...receipt };
  return ok({
    ...receipt,
    ...countLine(after, calendar, today),
    answerDays: line.answeredOn === null ? null : answerDays(after, line.answeredOn, calendar),
  });
}
