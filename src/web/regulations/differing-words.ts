/** Words of which some differ from others: the same beginning, what differs, the same end; spaces stay where they are. */
export type Differing = { before: string; differs: string; after: string };

/**
 * Which words of a sentence are not those of another one: all between the beginning and the end that both have.
 * `trong 02 ngày làm việc` beside `trong 01 ngày làm việc` differs in `02`.
 */
export function differingWords(words: string, beside: string): Differing {
  const mine = piecesOf(words);
  const other = piecesOf(beside);
  const head = sameFrom(mine, other);
  const tail = sameFrom(mine.slice(head).toReversed(), other.slice(head).toReversed());
  const end = mine.length - tail;
  return {
    before: mine.slice(0, head).join(''),
    differs: mine.slice(head, end).join('').trimEnd(),
    after: trailing(mine.slice(head, end).join('')) + mine.slice(end).join(''),
  };
}

/** Each word with the space behind it. */
function piecesOf(words: string): string[] {
  return words.match(/\S+\s*/gu) ?? [];
}

/** How many at the beginning are the same. */
function sameFrom(some: readonly string[], others: readonly string[]): number {
  const first = some.findIndex((piece, index) => piece.trimEnd() !== others[index]?.trimEnd());
  return first < 0 ? some.length : first;
}

function trailing(words: string): string {
  return words.slice(words.trimEnd().length);
}
