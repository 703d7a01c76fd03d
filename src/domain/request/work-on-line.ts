import { ok, type Outcome, refusal } from '../outcome.ts';
import type { LineSide, RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/**
 * What the shared record learns of an assignment inside: that there is one, the first time. Nothing of the sender's own
 * assignments.
 */
export function assignLine(line: RequestLine, side: LineSide): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('assign', line, side);
  if (why !== null) return refusal(why);
  return ok(side === 'addressee' && line.state === 'received' ? { state: 'assigned' } : {});
}

/** Begins to work on it. */
export function startLine(line: RequestLine): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('start', line, 'addressee');
  return why === null ? ok({ state: 'processing' }) : refusal(why);
}
