import { ok, type Outcome, refusal } from '../outcome.ts';
import type { Stated } from './stated-fulfilment.ts';

/** States that a fulfilment is not carried out this time; it ends a rest. */
export function waive(
  { state }: Pick<Stated, 'state'>,
  reason: string,
): Outcome<Partial<Stated>, 'fulfilmentSettled'> {
  if (state !== 'open') return refusal('fulfilmentSettled');
  return ok({ state: 'waived', waivedReason: reason, heldSince: null, heldReason: null });
}
