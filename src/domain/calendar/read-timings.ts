import { readPhrases } from '../law/make-duty.ts';
import type { Timing } from '../law/timing-words.ts';
import { eventDay, type EventMoment } from './event-moment.ts';
import { joinLengths } from './join-lengths.ts';
import { dayOfEachPeriod, readNamedDay } from './named-day.ts';
import { plainPhrase } from './plain-phrase.ts';
import { readMinutes } from './read-minutes.ts';
import { restoreMarks } from './restore-marks.ts';

/**
 * Every timing of a phrase that somebody typed or copied: what the reader of documents finds in it, and what only a
 * phrase by itself has, minutes and the named days of BLDS Điều 146.2–3, the first that is not before the event. Signs
 * around it, other Unicode forms and missing marks do no harm. Empty when there is no time in it.
 */
export function readTimings(typed: string, event: EventMoment | null): Timing[] {
  const phrase = joinLengths(restoreMarks(plainPhrase(typed)));
  const minutes = readMinutes(phrase);
  const read = minutes.length > 0 ? minutes : readPhrases(phrase);
  const [first] = read;
  if (first !== undefined && first.class !== 'soft')
    return read.map((timing) => withNamedDay(timing, phrase));
  const named = readNamedDay(phrase, event === null ? null : eventDay(event));
  return named === null ? read : [named];
}

function withNamedDay(timing: Timing, phrase: string): Timing {
  const dueBy = timing.class === 'recurring' ? dayOfEachPeriod(timing, phrase) : null;
  return dueBy === null ? timing : { ...timing, dueBy, quote: phrase };
}
