import type { WebhookHost } from '../../contract/webhooks.ts';
import { mayKeepHosts } from '../../domain/api-access/may.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { findHost, insertHost } from './host-store.ts';

/** Allows messages to a place: scheme, host and port. One inside of a network only when it is said so. */
export async function addWebhookHost(
  context: ActingContext,
  wanted: { origin: string; internal: boolean },
): Promise<WebhookHost> {
  demand(mayKeepHosts(context.actor));
  const origin = originOf(wanted.origin);
  return perform(context, async (tx) => {
    const id = newId();
    if (!(await insertHost(tx, { id, origin, internal: wanted.internal }))) throw new Refused('originKnown');
    await recordEvent(tx, {
      act: 'webhookHost.added',
      subjectKind: 'webhookHost',
      subjectId: id,
      subjectLabel: origin,
      changes: [{ field: 'internal', before: null, after: String(wanted.internal) }],
    });
    return found(await findHost(tx, id));
  });
}
