import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayReopen, mayStateFulfilment } from '../../domain/duty/may.ts';
import { reopen } from '../../domain/duty/reopen.ts';
import { type ActingContext, demand, granted } from '../access/context.ts';
import { changed, stateFulfilment } from './state-fulfilment.ts';

/** Takes back that a fulfilment is done or waived. Its history and its evidence stay. */
export function reopenFulfilment(
  context: ActingContext,
  { fulfilmentId, reason }: { fulfilmentId: string; reason: string },
): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  return stateFulfilment(context, fulfilmentId, async (_tx, fulfilment) => {
    const { state, doneOn } = fulfilment;
    demand(mayReopen(context.actor, { waived: state === 'waived' }));
    const after = granted(reopen(fulfilment));
    const was = doneOn === null ? [] : [changed('doneOn', doneOn, null)];
    return {
      after,
      kind: 'reopened',
      details: { reason, was: state, ...(doneOn !== null && { doneOn }) },
      changes: [...was, changed('reason', null, reason)],
    };
  });
}
