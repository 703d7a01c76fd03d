import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { deleteWebhook, lockWebhook } from './webhook-store.ts';

/** Sends nothing there any more; its messages go with it. */
export async function dropWebhook(
  context: ActingContext,
  { webhookId }: { webhookId: string },
): Promise<{ dropped: true }> {
  demand(mayKeepWebhooks(context.actor));
  return perform(context, async (tx) => {
    const { url } = found(await lockWebhook(tx, context.actor.agencyId, webhookId));
    await deleteWebhook(tx, webhookId);
    await recordEvent(tx, {
      act: 'webhook.dropped',
      subjectKind: 'webhook',
      subjectId: webhookId,
      subjectLabel: originOf(url),
    });
    return { dropped: true };
  });
}
