import type { Timing } from '../law/timing-words.ts';
import type { EventMoment } from './event-moment.ts';
import { type Explanation, explainDeadline } from './explain-deadline.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** The time of a phrase that was counted, and how; the explanation is null when the phrase gives no length. */
export type ExplainedPhrase = { timing: Timing; explanation: Explanation | null };

/**
 * When a phrase falls due of which `readPhrases` has made these timings: the first of them counts, but of several days in
 * a period ("ngày 15/6 và ngày 15/12 hằng năm") the next one is meant. Null when there is none.
 */
export function explainPhrase(
  timings: readonly Timing[],
  event: EventMoment,
  calendar: WorkingCalendar,
): ExplainedPhrase | null {
  const [first] = timings;
  if (first === undefined) return null;
  const recurring = timings.filter((timing) => timing.class === 'recurring');
  const candidates = first.class === 'recurring' ? recurring : [first];
  return candidates
    .map((timing) => ({ timing, explanation: explainDeadline(timing, event, calendar) }))
    .reduce((best, one) => (dueOf(one) < dueOf(best) ? one : best));
}

/** A timing without a day comes after all that have one. */
function dueOf({ explanation }: ExplainedPhrase): string {
  return explanation?.dueOn ?? '~';
}
