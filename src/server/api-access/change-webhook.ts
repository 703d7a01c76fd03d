import type { WebhookView } from '../../contract/webhooks.ts';
import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import type { WebhookEvent } from '../../domain/api-access/webhook-event.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { type Change, recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { isAllowedOrigin, lockWebhook, saveWebhook } from './webhook-store.ts';

type Wanted = { webhookId: string; url: string; events: WebhookEvent[]; active: boolean };

/** Changes where messages go and which, or switches them off and on again; what waits meanwhile goes out then. */
export async function changeWebhook(context: ActingContext, wanted: Wanted): Promise<WebhookView> {
  const { webhookId, ...after } = wanted;
  const { agencyId } = context.actor;
  demand(mayKeepWebhooks(context.actor));
  return perform(context, async (tx) => {
    const before = found(await lockWebhook(tx, agencyId, webhookId));
    fresh(context, before);
    if (!(await isAllowedOrigin(tx, originOf(after.url)))) throw new Refused('originNotAllowed');
    await saveWebhook(tx, { id: webhookId, ...after });
    await recordEvent(tx, {
      act: 'webhook.changed',
      subjectKind: 'webhook',
      subjectId: webhookId,
      subjectLabel: originOf(after.url),
      changes: changesOf(before, after),
    });
    return found(await lockWebhook(tx, agencyId, webhookId));
  });
}

/** What changed, the address by its place only: the rest of it may hold a secret of the receiver. */
function changesOf(before: WebhookView, after: Omit<Wanted, 'webhookId'>): Change[] {
  const fields: Change[] = [
    { field: 'origin', before: originOf(before.url), after: originOf(after.url) },
    { field: 'events', before: before.events.join(', '), after: after.events.join(', ') },
    { field: 'active', before: String(before.active), after: String(after.active) },
  ];
  return fields.filter((field) => field.before !== field.after);
}
