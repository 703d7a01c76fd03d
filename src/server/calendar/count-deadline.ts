import type { Computation } from '../../contract/fulfilment-views.ts';
import { answerPhrase } from '../../domain/calendar/answer-phrase.ts';
import { readTimings } from '../../domain/calendar/read-timings.ts';
import { correspondingDay } from '../../domain/calendar/walk-days.ts';
import type { Timing } from '../../domain/law/timing-words.ts';
import { type ActingContext, found, inquire } from '../access/context.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import { agencyIsThere } from './calendar-store.ts';
import { loadCalendar } from './load-calendar.ts';
import { describeComputation } from './describe-computation.ts';

type Wanted = { phrase: string; from: string; agencyId: string | null };

/** Twenty years: what is longer would be explained by more days than anybody reads. */
const mostDays = 7305;

/**
 * Counts a timing phrase as it stands in a text, by the days of one's own agency or of another: when one works is no
 * secret. Writes nothing.
 */
export async function countDeadline(
  context: ActingContext,
  { phrase, from, agencyId }: Wanted,
): Promise<Computation> {
  const calendar = await inquire(context, async (tx) => {
    if (agencyId !== null) found((await agencyIsThere(tx, agencyId)) || null);
    return loadCalendar(tx, agencyId ?? context.actor.agencyId);
  });
  const event = from.includes('T') ? { at: from } : { on: from };
  if (readTimings(phrase, event).some(isTooLong)) throw new WrongInput([tooLong]);
  const answered = answerPhrase(phrase, event, calendar);
  if (!answered.ok) throw new Refused('phraseNotRead');
  const { explanation, timing } = answered.value;
  return describeComputation(explanation, timing, { event, calendar });
}

const tooLong = { path: 'phrase', message: 'Thời hạn dài hơn 20 năm / The time is longer than 20 years' };

function isTooLong({ amount, unit }: Timing): boolean {
  return amount !== null && unit !== null && correspondingDay(0, { amount, unit }, 1) > mostDays;
}
