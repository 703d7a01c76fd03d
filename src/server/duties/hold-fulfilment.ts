import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { hold } from '../../domain/duty/hold.ts';
import { mayWaive } from '../../domain/duty/may.ts';
import { type ActingContext, demand, granted } from '../access/context.ts';
import { changed, stateFulfilment } from './state-fulfilment.ts';

/** States for the own agency that a fulfilment rests from today, and why. */
export function holdFulfilment(
  context: ActingContext,
  { fulfilmentId, reason }: { fulfilmentId: string; reason: string },
): Promise<FulfilmentView> {
  demand(mayWaive(context.actor));
  const on = context.clock.today();
  return stateFulfilment(context, fulfilmentId, async (_tx, fulfilment) => ({
    after: granted(hold(fulfilment, { on, reason })),
    kind: 'held',
    details: { reason },
    changes: [changed('reason', null, reason)],
  }));
}
