import type { RegulationView } from '../../contract/regulation-views.ts';

/** On the day as of which it is shown, it has not been signed yet. */
export function isUnsigned({ on, signedOn }: Pick<RegulationView, 'on' | 'signedOn'>): boolean {
  return signedOn !== null && on < signedOn;
}
