import { ok, type Outcome, refusal } from '../outcome.ts';
import type { Stated } from './stated-fulfilment.ts';

/** Lets a fulfilment rest from a day on. While it rests it is not counted as missed. */
export function hold(
  { state, heldSince }: Pick<Stated, 'state' | 'heldSince'>,
  { on, reason }: { on: string; reason: string },
): Outcome<Partial<Stated>, 'fulfilmentSettled' | 'alreadyHeld'> {
  if (state !== 'open') return refusal('fulfilmentSettled');
  if (heldSince !== null) return refusal('alreadyHeld');
  return ok({ heldSince: on, heldReason: reason });
}
