import type { ImportProblem } from '../../domain/regulation/check-import.ts';
import type { ImportHint } from '../../domain/regulation/import-hints.ts';

/** Names the place of a problem on its step, for the part of an address behind `#`; empty for the step as a whole. */
export function placeOf(problem: ImportProblem): string {
  if ('key' in problem) return `key=${problem.key}`;
  if ('actor' in problem) return `actor=${problem.actor}`;
  if ('agencyId' in problem) return `party=${problem.agencyId}`;
  if ('index' in problem)
    return `${problem.code.startsWith('field') ? 'field' : problem.code.startsWith('basis') ? 'basis' : 'relation'}=${problem.index}`;
  return '';
}

/** The same for a hint. */
export function placeOfHint(hint: ImportHint): string {
  if ('key' in hint) return `key=${hint.key}`;
  return 'agencyId' in hint ? `party=${hint.agencyId}` : '';
}

/** The element that a place names. */
export function elementAt(place: string): HTMLElement | null {
  const [kind = '', ...rest] = decodeURIComponent(place).split('=');
  if (!/^(key|actor|party|field|basis|relation)$/.test(kind)) return null;
  return document.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(rest.join('='))}"]`);
}
