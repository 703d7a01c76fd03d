import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayWaive } from '../../domain/duty/may.ts';
import { resume } from '../../domain/duty/resume.ts';
import { type ActingContext, demand, granted } from '../access/context.ts';
import { stateFulfilment } from './state-fulfilment.ts';

/** Goes on with a fulfilment from today; a deadline that runs from an event shifts by the days of rest. */
export function resumeFulfilment(
  context: ActingContext,
  { fulfilmentId }: { fulfilmentId: string },
): Promise<FulfilmentView> {
  demand(mayWaive(context.actor));
  const on = context.clock.today();
  return stateFulfilment(context, fulfilmentId, async (_tx, fulfilment, calendar) => ({
    after: granted(resume(fulfilment, on, calendar)),
    kind: 'resumed',
    details: { heldSince: fulfilment.heldSince ?? on },
  }));
}
