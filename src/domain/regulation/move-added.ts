import { findPlace } from '../law/find-marked-words.ts';
import type { Instrument } from '../law/parsed-document.ts';
import type { AddedDuty } from './import-content.ts';

/** A text before and after a correction, and what the reader makes of it after. */
export type Corrected = { before: string; after: string; instruments: readonly Pick<Instrument, 'body'>[] };

/**
 * Duties that a person marked, at the same words after a correction of the text: behind the change they move with it,
 * within it they take the words that now stand there.
 */
export function moveAdded(added: readonly AddedDuty[], corrected: Corrected): AddedDuty[] {
  if (added.length === 0) return [];
  const move = mover(corrected.before, corrected.after);
  return added.map((one) => {
    const span = move(one.duty.span);
    const quote = corrected.after
      .slice(...span)
      .replaceAll(/\s+/g, ' ')
      .trim();
    const eId = findPlace(corrected.instruments, span) ?? one.duty.eId;
    return { ...one, duty: { ...one.duty, eId, span, quote: quote === '' ? one.duty.quote : quote } };
  });
}

/** What both texts begin with stays, what both end with moves by the difference; between the two lies the change. */
function mover(before: string, after: string): (span: [number, number]) => [number, number] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const by = after.length - before.length;
  const isBehind = (place: number) => place >= before.length - tail;
  return ([from, to]) => [
    from <= head ? from : isBehind(from) ? from + by : head,
    to <= head ? to : isBehind(to) ? to + by : after.length - tail,
  ];
}
