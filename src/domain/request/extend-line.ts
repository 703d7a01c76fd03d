import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { countLine } from './count-line.ts';
import type { RequestLine, RequestLineChange } from './line.ts';
import { type StepRefusal, whyNot } from './step-rules.ts';

/** Asks the sender for time until a day after the present one, also when that has passed. */
export function askExtension(
  line: RequestLine,
  { to, reason, today }: { to: string; reason: string; today: string },
): Outcome<RequestLineChange, StepRefusal | 'extensionNotLater'> {
  const why = whyNot('askExtension', line, 'addressee');
  if (why !== null) return refusal(why);
  if (line.dueOn === null || to <= line.dueOn || to <= today) return refusal('extensionNotLater');
  return ok({ extensionAsked: { to, reason, askedOn: today } });
}

/** Grants it: the old day stands beside the new, which is never the earlier one. */
export function grantExtension(
  line: RequestLine,
  today: string,
  calendar: WorkingCalendar,
): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('grantExtension', line, 'sender');
  const { extensionAsked: asked, dueOn } = line;
  if (why !== null || asked === null) return refusal(why ?? 'nothingAsked');
  const from = dueOn ?? asked.to;
  // A pause may have moved the end behind the day that was asked for.
  const to = asked.to < from ? from : asked.to;
  const extensions = [...line.extensions, { ...asked, from, to, grantedOn: today }];
  return ok({
    extensionAsked: null,
    extensions,
    ...countLine({ ...line, extensions }, calendar, today),
  });
}

/** Does not grant it; the day stays. */
export function refuseExtension(line: RequestLine): Outcome<RequestLineChange, StepRefusal> {
  const why = whyNot('refuseExtension', line, 'sender');
  return why === null ? ok({ extensionAsked: null }) : refusal(why);
}
