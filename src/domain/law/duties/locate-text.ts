import type { Provision } from '../parsed-document.ts';

/**
 * Places in the normalised text of what stands in a node's joined text. Joining changes white space and leaves
 * out page numbers; where the joined text is not found as it is, the two are compared without white space.
 */
export type Locator = (from: number, to: number) => [number, number];

/** A locator for the text of one node; `text` is the whole normalised text that the node's span points into. */
export function locateIn(node: Provision, text: string): Locator {
  const [low, high] = [Math.max(0, node.span[0]), Math.min(text.length, node.span[1])];
  const printed = text.slice(low, high);
  const exact = printed.indexOf(node.text);
  if (exact !== -1) return (from, to) => [low + exact + from, low + exact + to];
  const raw = squeeze(printed);
  const own = squeeze(node.text);
  const offset = raw.letters.indexOf(own.letters);
  return (from, to) => {
    const first = firstAtOrAfter(own.places, from);
    const last = firstAtOrAfter(own.places, to) - 1;
    const letters = own.letters.slice(first, last + 1);
    const at = offset === -1 ? searchNear(raw.letters, own.letters, first, letters) : offset + first;
    const begin = raw.places[at];
    const end = raw.places[at + letters.length - 1];
    if (at === -1 || begin === undefined || end === undefined) return [low, high];
    return [low + begin, low + end + 1];
  };
}

type Squeezed = { letters: string; places: number[] };

function squeeze(text: string): Squeezed {
  const places: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/\S+/g)) {
    letters += match[0];
    for (let i = 0; i < match[0].length; i += 1) places.push(match.index + i);
  }
  return { letters, places };
}

function firstAtOrAfter(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a line between was dropped, the words right before the quote find its place; failing that the quote alone. */
function searchNear(raw: string, own: string, first: number, letters: string): number {
  const context = own.slice(Math.max(0, first - 24), first);
  const found = raw.indexOf(context + letters);
  return found === -1 ? raw.indexOf(letters) : found + context.length;
}
