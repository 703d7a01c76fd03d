import type { SentenceView } from './sentence-view.ts';
import type { Stretch, TimePhrase } from './time-phrase.ts';

/** Several lengths for several cases of one act share the quote and the event (`30 ngày, trường hợp phức tạp thì không quá 60 ngày kể từ …`). */
export function joinAlternatives(view: SentenceView, phrases: readonly TimePhrase[]): TimePhrase[] {
  const joined: TimePhrase[] = [];
  for (const phrase of phrases) {
    const previous = joined.at(-1);
    if (previous !== undefined && areAlternatives(view.folded, previous, phrase)) {
      const group = previous.group ?? previous.core.start;
      const quote: Stretch = { start: previous.start, end: endOfCase(view.folded, phrase.end) };
      const trigger = previous.trigger ?? phrase.trigger;
      for (const [i, one] of joined.entries()) {
        if (one === previous || one.group === group) joined[i] = { ...one, ...quote, trigger, group };
      }
      joined.push({ ...phrase, ...quote, trigger, group });
    } else joined.push(phrase);
  }
  return joined;
}

/** The last of several cases keeps its `đối với …`: the quote ends where the case does. */
function endOfCase(folded: string, end: number): number {
  const tail = /^ (?:\([^)]*\) )?đối với [^,;.]{2,160}(?=,)/.exec(folded.slice(end, end + 200));
  return tail === null ? end : end + tail[0].length;
}

function areAlternatives(folded: string, one: TimePhrase, next: TimePhrase): boolean {
  if (one.class !== next.class) return false;
  const gap = folded.slice(one.core.end, next.start);
  if (one.trigger !== null && next.trigger !== null) return false;
  if (one.trigger !== null && !/đối với/.test(gap)) return false;
  return (
    gap.length < 160 &&
    !/[;.]|phải|có trách nhiệm/.test(gap) &&
    /^,? ?(?:\(|và|hoặc|,)?[^;]*(?:đối với|trường hợp|nếu|phức tạp)/.test(gap)
  );
}
