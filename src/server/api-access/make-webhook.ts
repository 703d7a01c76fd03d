import { mayKeepWebhooks } from '../../domain/api-access/may.ts';
import type { WebhookEvent } from '../../domain/api-access/webhook-event.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { makeSecret } from './make-secret.ts';
import { insertWebhook, isAllowedOrigin, loadWebhooks, lockWebhook, renewSecret } from './webhook-store.ts';

type Wanted = { url: string; events: WebhookEvent[] };

const most = 20;

/** Has what happens told to an address of an allowed place. The secret is shown this once. */
export async function makeWebhook(context: ActingContext, { url, events }: Wanted) {
  const { agencyId } = context.actor;
  demand(mayKeepWebhooks(context.actor));
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    if ((await loadWebhooks(tx, agencyId)).length >= most) throw new Refused('tooManyWebhooks');
    if (!(await isAllowedOrigin(tx, originOf(url)))) throw new Refused('originNotAllowed');
    const id = newId();
    const secret = makeSecret();
    await insertWebhook(tx, { id, url, events });
    await renewSecret(tx, id, secret);
    await recordEvent(tx, {
      act: 'webhook.made',
      subjectKind: 'webhook',
      subjectId: id,
      subjectLabel: originOf(url),
      changes: [{ field: 'events', before: null, after: events.join(', ') }],
    });
    return { webhook: found(await lockWebhook(tx, agencyId, id)), secret };
  });
}
