import { readEvent } from './read-event.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Stretch } from './time-phrase.ts';
import { matchesOf } from '../matches-of.ts';

const OPENING_EVENT = /(?:^|[,;] ?|thì |[a-zà-ỹ] )(?:sau khi) /g;

/** The event of a "Sau khi …," that opens the sentence or stands after the subject, for a phrase on the verb that follows. */
export function eventBefore(view: SentenceView, at: number): Stretch | null {
  const from = view.folded.lastIndexOf(';', at) + 1;
  const opening = matchesOf(view.folded.slice(from, at), OPENING_EVENT).at(-1);
  if (
    opening === undefined ||
    /ngay $/.test(view.folded.slice(0, from + opening.index + opening[0].length - 8))
  )
    return null;
  const event = readEvent(view.folded, from + opening.index + opening[0].length, view.subjects, true);
  return event === null || event.end > at ? null : event;
}
