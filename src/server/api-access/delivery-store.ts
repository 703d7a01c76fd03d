import { sql } from 'kysely';
import type { DeliveryView } from '../../contract/webhooks.ts';
import type { DeliveryState } from '../../domain/api-access/delivery.ts';
import type { Tx } from '../platform/database.ts';

export type DeliveryRow = Omit<DeliveryView, 'at' | 'queuedAt' | 'nextAt' | 'settledAt'> & {
  at: Date;
  queuedAt: Date;
  nextAt: Date;
  settledAt: Date | null;
};

/** A message as its list shows it. */
export function toDelivery({ at, queuedAt, nextAt, settledAt, ...row }: DeliveryRow): DeliveryView {
  return {
    ...row,
    at: at.toISOString(),
    queuedAt: queuedAt.toISOString(),
    nextAt: row.state === 'waiting' ? nextAt.toISOString() : null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/** The messages of a webhook from the latest back, behind one of them. */
export async function loadDeliveries(
  tx: Tx,
  webhookId: string,
  state: DeliveryState | undefined,
  page: { after: [at: string, id: string] | null; limit: number },
): Promise<DeliveryRow[]> {
  const [at, id] = page.after ?? [null, null];
  const { rows } = await sql<DeliveryRow>`
    select id, event, at, queued_at as "queuedAt", state, attempts, next_at as "nextAt", settled_at as "settledAt",
      last_status as status, last_failure as failure
    from webhook_delivery
    where webhook_id = ${webhookId} and (${state ?? null}::text is null or state = ${state ?? null})
      and (${at}::timestamptz is null or (date_trunc('milliseconds', queued_at), id) < (${at}::timestamptz, ${id}::uuid))
    order by date_trunc('milliseconds', queued_at) desc, id desc
    limit ${page.limit}`.execute(tx);
  return rows;
}

/** Writes a message that only tries whether it arrives, and wakes who sends. */
export async function insertTry(
  tx: Tx,
  delivery: { id: string; webhookId: string; event: string },
): Promise<void> {
  await sql`insert into webhook_delivery (id, webhook_id, event, about_kind, about_id)
    values (${delivery.id}, ${delivery.webhookId}, ${delivery.event}, 'webhook', ${delivery.webhookId})`.execute(
    tx,
  );
  await wakeSender(tx);
}

/** Has messages that were given up sent again, those named or all of a webhook; gives their number. */
export async function reviveDeliveries(
  tx: Tx,
  webhookId: string,
  deliveryIds: readonly string[] | null,
): Promise<number> {
  const { rows } = await sql`
    update webhook_delivery set state = 'waiting', attempts = 0, next_at = clock_timestamp(), settled_at = null
    where webhook_id = ${webhookId} and state = 'dead'
      and (${deliveryIds === null} or id = any(${[...(deliveryIds ?? [])]}::uuid[]))
    returning id`.execute(tx);
  if (rows.length > 0) await wakeSender(tx);
  return rows.length;
}

async function wakeSender(tx: Tx): Promise<void> {
  await sql`select pg_notify('lientich_webhooks', '')`.execute(tx);
}
