import { ok, type Outcome, refusal } from '../outcome.ts';
import type { RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** The sender asks to have it back; the time runs on, and nobody answers before the addressee has said yes or no. */
export function askRecall(
  line: RequestLine,
  { reason, today }: { reason: string; today: string },
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('askRecall', line, 'sender');
  return why === null ? ok({ recallAsked: { reason, askedOn: today } }) : refusal(why);
}

/** The addressee keeps it. */
export function refuseRecall(line: RequestLine): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('refuseRecall', line, 'addressee');
  return why === null ? ok({ recallAsked: null }) : refusal(why);
}
