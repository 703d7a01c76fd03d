import { ok, type Outcome, refusal } from '../outcome.ts';
import type { Stated } from './stated-fulfilment.ts';

/** Takes back that a fulfilment is done or waived. What is no longer owed does not come back by anybody's word. */
export function reopen({
  state,
}: Pick<Stated, 'state'>): Outcome<Partial<Stated>, 'fulfilmentOpen' | 'fulfilmentLapsed'> {
  if (state === 'open') return refusal('fulfilmentOpen');
  if (state === 'lapsed') return refusal('fulfilmentLapsed');
  return ok({ state: 'open', doneOn: null, waivedReason: null });
}
