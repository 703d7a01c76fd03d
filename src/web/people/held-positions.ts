import type { PersonView } from '../../contract/person-views.ts';

/** The positions that a person holds on a day or will hold, without those still proposed. */
export function heldPositions({ appointments }: PersonView, today: string) {
  return appointments.filter(
    ({ state, until }) => state === 'confirmed' && (until === null || until > today),
  );
}
