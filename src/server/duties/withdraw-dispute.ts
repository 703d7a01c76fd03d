import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { withdrawDispute as checkWithdrawal } from '../../domain/duty/dispute.ts';
import { mayDispute } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, fresh, granted, perform } from '../access/context.ts';
import { lockFulfilment } from './fulfilment-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, tellOfFulfilment } from './state-fulfilment.ts';

/** Says, for the agency that disputes it, that it is settled. What was said stays in the history. */
export function withdrawDispute(
  context: ActingContext,
  { fulfilmentId, reason }: { fulfilmentId: string; reason: string },
): Promise<FulfilmentView> {
  demand(mayDispute(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const fulfilment = found(await lockFulfilment(tx, agencyId, fulfilmentId));
    fresh(context, fulfilment);
    granted(checkWithdrawal(fulfilment, agencyId));
    await tellOfFulfilment(tx, fulfilment, {
      kind: 'disputeWithdrawn',
      details: { reason },
      changes: [changed('reason', null, reason)],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}
