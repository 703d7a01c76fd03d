import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { answerDays } from './answer-days.ts';
import type { LineSide, RequestLine, RequestLineChange } from './line.ts';
import { endPause } from './pause-line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** Refuses it with the reason, which is an answer too and may be late. */
export function refuseLine(
  line: RequestLine,
  { reason, today }: { reason: string; today: string },
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('refuse', line, 'addressee');
  if (why !== null) return refusal(why);
  const ended = ending(line, today);
  return ok({
    ...ended,
    state: 'refused',
    refusedReason: reason,
    answeredOn: today,
    answerDays: answerDays({ ...line, ...ended }, today, calendar),
  });
}

/** Passes it on to a superior body; what was answered and could not be agreed on stays with it. */
export function escalateLine(
  line: RequestLine,
  side: LineSide,
  { to, today }: { to: string; today: string },
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('escalate', line, side);
  return why === null ? ok({ ...ending(line, today), state: 'escalated', escalatedTo: to }) : refusal(why);
}

/** The addressee gives it back to the sender, who asked for it. */
export function agreeRecall(line: RequestLine, today: string): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('agreeRecall', line, 'addressee');
  return why === null ? ok({ ...ending(line, today), state: 'recalled' }) : refusal(why);
}

/** Nothing that was asked waits any more, and nothing rests. */
function ending(line: RequestLine, today: string) {
  return { closedOn: today, ...endPause(line, today), extensionAsked: null, recallAsked: null };
}
