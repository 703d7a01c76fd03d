import { sql } from 'kysely';
import type { WebhookHost } from '../../contract/webhooks.ts';
import type { Tx } from '../platform/database.ts';

type Row = Omit<WebhookHost, 'addedAt'> & { addedAt: Date };

/** An allowed place as its list shows it. */
export function toHost(row: Row): WebhookHost {
  return { ...row, addedAt: row.addedAt.toISOString() };
}

/** The allowed places behind one in the order of their names; the first ones when none is given. */
export async function loadHosts(tx: Tx, after: string | null, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`select id, origin, internal, added_at as "addedAt" from webhook_host
    where ${after}::text is null or origin > ${after}::text order by origin limit ${limit}`.execute(tx);
  return rows;
}

/** An allowed place; null when there is none. */
export async function findHost(tx: Tx, hostId: string): Promise<WebhookHost | null> {
  const { rows } = await sql<Row>`select id, origin, internal, added_at as "addedAt" from webhook_host
    where id = ${hostId}`.execute(tx);
  return rows[0] === undefined ? null : toHost(rows[0]);
}

/** Allows a place; false when it is allowed already. */
export async function insertHost(
  tx: Tx,
  host: { id: string; origin: string; internal: boolean },
): Promise<boolean> {
  const { rows } = await sql`insert into webhook_host (id, origin, internal)
    values (${host.id}, ${host.origin}, ${host.internal}) on conflict (origin) do nothing returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Allows a place no longer. */
export async function deleteHost(tx: Tx, hostId: string): Promise<void> {
  await tx.deleteFrom('webhook_host').where('id', '=', hostId).execute();
}
