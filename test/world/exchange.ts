import type { Happening } from './agenda.ts';
import type { Letter, NamedKind } from './exchange/letter.ts';
import { liveLetters } from './exchange/live-letters.ts';
import { vinhPhucKinds, vinhPhucLetters } from './exchange/vinh-phuc.ts';
import type { Known } from './field.ts';
import type { Scene } from './state-fulfilment.ts';

/** What the bodies of the storylines ask and tell each other. */
export const worldLetters: readonly Letter[] = [...vinhPhucLetters];
const worldKinds: readonly NamedKind[] = [...vinhPhucKinds];

/** The years of exchange under the regulations of the world. */
export function exchangeLetters(scene: Scene, known: Known): Happening[] {
  return liveLetters(scene, known, { letters: worldLetters, kinds: worldKinds });
}
