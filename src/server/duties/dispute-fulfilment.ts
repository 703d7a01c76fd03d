import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { dispute } from '../../domain/duty/dispute.ts';
import { mayDispute } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { lockFulfilment } from './fulfilment-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, tellOfFulfilment } from './state-fulfilment.ts';

/**
 * Says, for an agency to which it is owed, that what the obliged one states is not so. The statement stands, and the dispute
 * beside it; those who answer for it in the obliged agency are told by the database, since nobody else knows who they are.
 */
export function disputeFulfilment(
  context: ActingContext,
  { fulfilmentId, reason }: { fulfilmentId: string; reason: string },
): Promise<FulfilmentView> {
  demand(mayDispute(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const fulfilment = found(await lockFulfilment(tx, agencyId, fulfilmentId));
    fresh(context, fulfilment);
    granted(dispute(fulfilment, { agencyId, part: fulfilment.part }));
    await tellOfFulfilment(tx, fulfilment, {
      kind: 'disputed',
      details: { reason },
      changes: [changed('reason', null, reason)],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}
