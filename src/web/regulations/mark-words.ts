import { foldVietnamese } from '../shell/fold-vietnamese.ts';

/** A stretch of a text, and whether it holds a word that was searched for. */
export type Piece = { text: string; hit: boolean };

/** Cuts a text where it has the words searched for, with or without marks, in either case: `thông tin` for `thong tin`. */
export function markWords(text: string, query: string): Piece[] {
  const composed = text.normalize('NFC');
  const letters = Array.from(composed, (letter) => ({ letter, folded: foldVietnamese(letter) }));
  const starts = letters.flatMap(({ folded }, index) => Array.from(folded, () => index));
  const folded = letters.map((letter) => letter.folded).join('');
  const hits = new Set<number>();
  for (const word of new Set(
    foldVietnamese(query)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  ))
    for (const at of placesOf(folded, word))
      for (let place = at; place < at + word.length; place += 1) hits.add(starts[place] ?? 0);
  return intoPieces(
    letters.map(({ letter }) => letter),
    hits,
  );
}

/** Where a word stands in a text as a whole, as the search finds it. */
function placesOf(text: string, word: string): number[] {
  const places = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length))) places.push(at);
  return places;
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

function intoPieces(letters: string[], hits: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, letter] of letters.entries()) {
    const hit = hits.has(index);
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  }
  return pieces;
}
