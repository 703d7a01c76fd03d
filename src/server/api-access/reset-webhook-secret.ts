import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { makeSecret } from './make-secret.ts';
import { lockWebhook, renewSecret } from './webhook-store.ts';

/** Makes a new secret, shown this once. The one before signs too for a day, so that the receiver can change over. */
export async function resetWebhookSecret(context: ActingContext, { webhookId }: { webhookId: string }) {
  const { agencyId } = context.actor;
  demand(mayKeepWebhooks(context.actor));
  return perform(context, async (tx) => {
    const { url } = found(await lockWebhook(tx, agencyId, webhookId));
    const secret = makeSecret();
    await renewSecret(tx, webhookId, secret);
    await recordEvent(tx, {
      act: 'webhook.secretReset',
      subjectKind: 'webhook',
      subjectId: webhookId,
      subjectLabel: originOf(url),
    });
    return { webhook: found(await lockWebhook(tx, agencyId, webhookId)), secret };
  });
}
