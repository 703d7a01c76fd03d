import type { RegulationView } from '../../contract/regulation-views.ts';
import { ENOUGH_TO_BIND } from '../../domain/regulation/state.ts';

/** The text that is shown binds nobody to anybody yet: a first one that fewer than two have accepted, a later one not agreed. */
export function isOnlyProposed({ shown, accepted }: Pick<RegulationView, 'shown' | 'accepted'>): boolean {
  if (shown === null) return false;
  return shown.ordinal === 1 ? accepted < ENOUGH_TO_BIND : shown.agreedOn === null;
}
