import type { Letter } from './letter.ts';

/**
 * Gives each act of a body, and each upon the same letter, a minute of its own: what happens at one instant happens at once,
 * and numbers of a register would be drawn by chance.
 */
export function spreadMoves(letters: readonly Letter[]): Letter[] {
  const taken = new Set<string>();
  const free = (at: string, ...ofWhom: string[]): string => {
    if (ofWhom.some((one) => taken.has(`${one} ${at}`))) return free(minuteLater(at), ...ofWhom);
    for (const one of ofWhom) taken.add(`${one} ${at}`);
    return at;
  };
  return letters.map((letter, place) => ({
    ...letter,
    at: free(letter.at, letter.entered?.writer ?? letter.from, String(place)),
    moves: letter.moves.map((move) => ({ ...move, at: free(move.at, move.by.body, String(place)) })),
  }));
}

function minuteLater(at: string): string {
  return new Date(Date.parse(`${at}Z`) + 60_000).toISOString().slice(0, 16);
}
