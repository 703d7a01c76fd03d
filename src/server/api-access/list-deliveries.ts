import type { DeliveryState } from '../../domain/api-access/delivery.ts';
import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { type ActingContext, demand, found, inquire } from '../access/context.ts';
import { fromInstantCursor, toPage } from '../platform/paging.ts';
import { loadDeliveries, toDelivery } from './delivery-store.ts';
import { lockWebhook } from './webhook-store.ts';

type Wanted = {
  webhookId: string;
  state?: DeliveryState | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The messages of a webhook, the latest first: what became of each, not what it was about. */
export async function listDeliveries(context: ActingContext, { webhookId, state, cursor, limit }: Wanted) {
  demand(mayKeepWebhooks(context.actor));
  const after = fromInstantCursor(cursor);
  return inquire(context, async (tx) => {
    found(await lockWebhook(tx, context.actor.agencyId, webhookId));
    const rows = await loadDeliveries(tx, webhookId, state, { after, limit: limit + 1 });
    return toPage(rows, limit, (row) => [row.queuedAt.toISOString(), row.id], toDelivery);
  });
}
