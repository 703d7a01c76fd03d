import type { Timing } from '../law/timing-words.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import type { EventMoment } from './event-moment.ts';
import { type Explanation, explainDeadline } from './explain-deadline.ts';
import { readTimings } from './read-timings.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** What was read in a phrase, from when it was counted, and the result; `explanation` is null where there is no date. */
export type PhraseAnswer = { timing: Timing; event: EventMoment; explanation: Explanation | null };

/**
 * When a timing phrase as printed falls due. Of several lengths the first counts; of several days of a period ("ngày
 * 15/6 và ngày 15/12 hằng năm") the next. Only a phrase with a date of its own, or with none, does without the event.
 */
export function answerPhrase(
  phrase: string,
  event: EventMoment | null,
  calendar: WorkingCalendar,
): Outcome<PhraseAnswer, 'phraseNotRead' | 'eventMissing'> {
  const timings = readTimings(phrase, event);
  const [first] = timings;
  if (first === undefined) return refusal('phraseNotRead');
  const moment = event ?? momentWithout(first);
  if (moment === null) return refusal('eventMissing');
  const recurring = timings.filter((timing) => timing.class === 'recurring');
  const answers = (first.class === 'recurring' ? recurring : [first]).map((timing) => ({
    timing,
    event: moment,
    explanation: explainDeadline(timing, moment, calendar),
  }));
  return ok(answers.reduce((best, one) => (dueOn(one) < dueOn(best) ? one : best)));
}

/** A date, or no length at all, is the same whatever happened when. */
function momentWithout(timing: Timing): EventMoment | null {
  if (timing.class === 'soft') return { on: '2000-01-01' };
  return timing.class === 'byDate' && timing.dueBy?.date !== undefined ? { on: timing.dueBy.date } : null;
}

/** What has no date comes last. */
function dueOn({ explanation }: PhraseAnswer): string {
  return explanation?.dueOn ?? '~';
}
