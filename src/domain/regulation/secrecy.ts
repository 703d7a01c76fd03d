import type { ParseWarning } from '../law/parsed-document.ts';

/** Did the reader find a mark of secrecy on a line of its own in the heading area? The words in a sentence are none. */
export function isStamped(warnings: readonly ParseWarning[]): boolean {
  return warnings.some(({ code }) => code === 'secrecyMark');
}
