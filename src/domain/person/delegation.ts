import { liesWithin, type Period } from '../agency/period.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import type { AppointmentState } from './appoint.ts';

/** One side of a delegation: who, in which appointment. */
export type DelegationSide = Period & { readonly personId: string; readonly state: AppointmentState };

/**
 * May power to sign be delegated (ủy quyền) for this period? From one person to another, while both
 * hold their positions, and nobody but the giver makes themselves the receiver.
 */
export function checkDelegation(
  actorId: string,
  giver: DelegationSide,
  receiver: DelegationSide,
  term: Period,
): Outcome<null, 'samePerson' | 'ownAppointment' | 'periodBackwards' | 'delegationOutsideAppointment'> {
  if (giver.personId === receiver.personId) return refusal('samePerson');
  if (receiver.personId === actorId) return refusal('ownAppointment');
  if (term.until !== null && term.until <= term.from) return refusal('periodBackwards');
  const covers = (side: DelegationSide) => side.state === 'confirmed' && liesWithin(term, side);
  if (!covers(giver) || !covers(receiver)) return refusal('delegationOutsideAppointment');
  return ok(null);
}
