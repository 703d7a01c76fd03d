import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { testEvent } from '../../domain/api-access/webhook-event.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertTry } from './delivery-store.ts';
import { lockWebhook } from './webhook-store.ts';

/** Sends a message that is about nothing, on the way of all others. */
export async function sendWebhookTest(
  context: ActingContext,
  { webhookId }: { webhookId: string },
): Promise<{ deliveryId: string }> {
  demand(mayKeepWebhooks(context.actor));
  return perform(context, async (tx) => {
    const { active, url } = found(await lockWebhook(tx, context.actor.agencyId, webhookId));
    if (!active) throw new Refused('webhookOff');
    const deliveryId = newId();
    await insertTry(tx, { id: deliveryId, webhookId, event: testEvent });
    await recordEvent(tx, {
      act: 'webhook.tried',
      subjectKind: 'webhook',
      subjectId: webhookId,
      subjectLabel: originOf(url),
    });
    return { deliveryId };
  });
}
