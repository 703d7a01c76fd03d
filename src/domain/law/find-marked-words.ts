import type { Instrument, Provision } from './parsed-document.ts';

/** Words of a text that a person marked: as they stand there, and where (UTF-16 code units). */
export type MarkedWords = { quote: string; span: [number, number] };

/** A longer mark is a passage and no time. */
const LONGEST = 2000;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * The words between two places of a text, blanks at their ends left out; null when they are none, lie in more than one
 * line, or an end stands within a word.
 */
export function findMarkedWords(text: string, from: number, to: number): MarkedWords | null {
  if (from < 0 || to > text.length || from >= to || to - from > LONGEST) return null;
  const marked = text.slice(from, to);
  const quote = marked.trim();
  if (quote === '' || quote.includes('\n')) return null;
  const start = from + marked.indexOf(quote);
  const span: [number, number] = [start, start + quote.length];
  return span.some((place) => isWithinWord(text, place)) ? null : { quote, span };
}

/** Also within a sign: a mark belongs to its letter, and a sign may take two code units. */
function isWithinWord(text: string, place: number): boolean {
  const [before, after] = [text.slice(Math.max(0, place - 2), place), text.slice(place, place + 2)];
  if (/[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after)) return true;
  return (
    /^\p{M}/u.test(after) ||
    (WORD.test(before.match(/.$/su)?.[0] ?? '') && WORD.test(after.match(/^./su)?.[0] ?? ''))
  );
}

/** The deepest article, clause or point that holds a span, as duties name their place; null outside of all. */
export function findPlace(
  instruments: readonly Pick<Instrument, 'body'>[],
  [from, to]: readonly [number, number],
): string | null {
  let place: string | null = null;
  let nodes: readonly Provision[] = instruments.flatMap(({ body }) => body);
  for (;;) {
    const holds = nodes.find(({ span }) => span[0] <= from && to <= span[1]);
    if (holds === undefined) return place;
    if (holds.type === 'article' || holds.type === 'clause' || holds.type === 'point') place = holds.eId;
    nodes = holds.children;
  }
}
