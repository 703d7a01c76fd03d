import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayWaive } from '../../domain/duty/may.ts';
import { waive } from '../../domain/duty/waive.ts';
import { type ActingContext, demand, granted } from '../access/context.ts';
import { changed, stateFulfilment } from './state-fulfilment.ts';

/** States for the own agency that a fulfilment is not carried out this time, and why. */
export function waiveFulfilment(
  context: ActingContext,
  { fulfilmentId, reason }: { fulfilmentId: string; reason: string },
): Promise<FulfilmentView> {
  demand(mayWaive(context.actor));
  return stateFulfilment(context, fulfilmentId, async (_tx, fulfilment) => ({
    after: granted(waive(fulfilment, reason)),
    kind: 'waived',
    details: { reason },
    changes: [changed('reason', null, reason)],
  }));
}
