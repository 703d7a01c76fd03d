import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { reviveDeliveries } from './delivery-store.ts';
import { lockWebhook } from './webhook-store.ts';

type Wanted = { webhookId: string; deliveryIds: string[] | null };

/** Has messages that were given up sent once more from the start; what is no longer given up is left alone. */
export async function sendDeliveriesAgain(
  context: ActingContext,
  { webhookId, deliveryIds }: Wanted,
): Promise<{ again: number }> {
  demand(mayKeepWebhooks(context.actor));
  return perform(context, async (tx) => {
    const { url } = found(await lockWebhook(tx, context.actor.agencyId, webhookId));
    const again = await reviveDeliveries(tx, webhookId, deliveryIds);
    if (again > 0) {
      await recordEvent(tx, {
        act: 'webhook.sentAgain',
        subjectKind: 'webhook',
        subjectId: webhookId,
        subjectLabel: originOf(url),
      });
    }
    return { again };
  });
}
