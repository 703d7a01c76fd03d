import type { ParseWarning } from '../law/parsed-document.ts';
import type { SecrecyGrade } from './regulation.ts';

/** Did the reader find a mark of secrecy on a line of its own in the heading area? The words in a sentence are none. */
export function isStamped(warnings: readonly ParseWarning[]): boolean {
  return warnings.some(({ code }) => code === 'secrecyMark');
}

/** Why a text that was read stays outside of the system, by what a person declares and what it bears; null: it need not. */
export function whySecret(
  declared: SecrecyGrade,
  warnings: readonly ParseWarning[],
): 'declaredSecret' | 'stampedSecret' | null {
  if (declared !== 'none') return 'declaredSecret';
  return isStamped(warnings) ? 'stampedSecret' : null;
}
