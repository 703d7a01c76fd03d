import { sql } from 'kysely';
import type { WebhookEvent } from '../../domain/api-access/webhook-event.ts';
import type { WebhookView } from '../../contract/webhooks.ts';
import type { Tx } from '../platform/database.ts';

type Row = Omit<WebhookView, 'goneAt' | 'oldSecretUntil' | 'madeAt'> & {
  goneAt: Date | null;
  oldSecretUntil: Date | null;
  madeAt: Date;
};

const webhookRows = sql`select w.id, w.url, w.events, w.active, w.gone_at as "goneAt", w.made_at as "madeAt", w.version,
    (select max(s.valid_until) from webhook_secret s where s.webhook_id = w.id and s.valid_until > clock_timestamp()) as "oldSecretUntil",
    (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
    (select count(*)::int from webhook_delivery d where d.webhook_id = w.id and d.state = 'dead') as dead
  from webhook w`;

function toView({ goneAt, oldSecretUntil, madeAt, ...row }: Row): WebhookView {
  return {
    ...row,
    goneAt: goneAt?.toISOString() ?? null,
    oldSecretUntil: oldSecretUntil?.toISOString() ?? null,
    madeAt: madeAt.toISOString(),
  };
}

/** The webhooks of an agency, the first made first. */
export async function loadWebhooks(tx: Tx, agencyId: string): Promise<WebhookView[]> {
  const { rows } =
    await sql<Row>`${webhookRows} where w.agency_id = ${agencyId} order by w.made_at, w.id`.execute(tx);
  return rows.map(toView);
}

/** A webhook of the agency, locked until the transaction ends; null when it is not there or another agency's. */
export async function lockWebhook(tx: Tx, agencyId: string, webhookId: string): Promise<WebhookView | null> {
  const { rows } = await sql<Row>`
    ${webhookRows} where w.agency_id = ${agencyId} and w.id = ${webhookId} for update of w`.execute(tx);
  return rows[0] === undefined ? null : toView(rows[0]);
}

/** Writes a webhook of one's own agency. */
export async function insertWebhook(
  tx: Tx,
  webhook: { id: string; url: string; events: readonly WebhookEvent[] },
): Promise<void> {
  await sql`insert into webhook (id, url, events) values (${webhook.id}, ${webhook.url}, ${[...webhook.events]}::text[])`.execute(
    tx,
  );
}

/** Writes what a webhook is from now on; one that is switched on is no longer gone. */
export async function saveWebhook(
  tx: Tx,
  { id, url, events, active }: Pick<WebhookView, 'id' | 'url' | 'events' | 'active'>,
): Promise<void> {
  await sql`update webhook set url = ${url}, events = ${[...events]}::text[], active = ${active},
      gone_at = case when ${active} then null else gone_at end, version = version + 1
    where id = ${id}`.execute(tx);
}

/** Takes a webhook away with its secrets and messages. */
export async function deleteWebhook(tx: Tx, webhookId: string): Promise<void> {
  await tx.deleteFrom('webhook').where('id', '=', webhookId).execute();
}

/** Gives a webhook a new secret; the one before stays valid for a day, one from before that ends now. */
export async function renewSecret(tx: Tx, webhookId: string, secret: string): Promise<void> {
  await sql`delete from webhook_secret where webhook_id = ${webhookId} and valid_until is not null`.execute(
    tx,
  );
  await sql`update webhook_secret set valid_until = clock_timestamp() + interval '24 hours'
    where webhook_id = ${webhookId}`.execute(tx);
  await sql`insert into webhook_secret (webhook_id, secret) values (${webhookId}, ${secret})`.execute(tx);
}

/** Whether messages may be sent to a place. */
export async function isAllowedOrigin(tx: Tx, origin: string): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select is_allowed_origin(${origin}) as allowed`.execute(
    tx,
  );
  return rows[0]?.allowed === true;
}
