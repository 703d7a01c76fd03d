import { sql } from 'kysely';
import type { DeliveryFailure } from '../../domain/api-access/delivery.ts';
import type { TrailAct } from '../../contract/trail-acts.ts';
import { originOf } from '../../domain/api-access/webhook-url.ts';
import { type Database, transact } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** A message in somebody's hands; what was told of it is the receiver's to look up. */
export type Outgoing = {
  id: string;
  webhookId: string;
  agencyId: string;
  event: string;
  aboutKind: string;
  aboutId: string;
  at: Date;
  /** With this one. */
  attempts: number;
  url: string;
};

/** Seconds after which a message that somebody took is anybody's again: longer than any attempt lasts. */
const lease = 60;

/**
 * Takes the message that waits longest, of another webhook than those that are busy; null when none is due. Several
 * servers never take the same one; who is killed with it in hand loses it after a minute.
 */
export async function takeOutgoing(db: Database, busy: readonly string[]): Promise<Outgoing | null> {
  const { rows } = await sql<Outgoing>`
    update webhook_delivery d set attempts = d.attempts + 1, next_at = clock_timestamp() + make_interval(secs => ${lease})
    from webhook h
    where h.id = d.webhook_id and d.id = (
      select w.id from webhook_delivery w join webhook a on a.id = w.webhook_id and a.active
      where w.state = 'waiting' and w.next_at <= clock_timestamp() and w.webhook_id <> all(${[...busy]}::uuid[])
      order by w.next_at, w.webhook_id limit 1 for update of w skip locked)
    returning d.id, d.webhook_id as "webhookId", d.agency_id as "agencyId", d.event, d.about_kind as "aboutKind",
      d.about_id as "aboutId", d.at, d.attempts, h.url`.execute(db);
  return rows[0] ?? null;
}

/** The secrets that messages of a webhook are signed with now, the latest first. */
export async function loadSecrets(db: Database, webhookId: string): Promise<string[]> {
  const { rows } = await sql<{ secret: string }>`select secret from webhook_secret
    where webhook_id = ${webhookId} and (valid_until is null or valid_until > clock_timestamp())
    order by valid_until desc nulls first`.execute(db);
  return rows.map(({ secret }) => secret);
}

/** Whether a place is allowed still, and whether as one inside of a network; null when it is not. */
export async function findAllowed(db: Database, origin: string): Promise<{ internal: boolean } | null> {
  const { rows } = await sql<{ internal: boolean }>`
    select internal from webhook_host where origin = ${origin}`.execute(db);
  return rows[0] ?? null;
}

export type Result = { status: number | null; failure: DeliveryFailure | null };

/** It has arrived. */
export async function saveDelivered(db: Database, taken: Outgoing, { status }: Result): Promise<void> {
  await sql`update webhook_delivery set state = 'delivered', settled_at = clock_timestamp(), last_status = ${status},
      last_failure = null
    where ${isStill(taken)}`.execute(db);
}

/** It has not arrived: again in so many seconds, or given up when there are none. */
export async function saveFailed(
  db: Database,
  taken: Outgoing,
  { status, failure }: Result,
  seconds: number | null,
): Promise<void> {
  await sql`update webhook_delivery set state = ${seconds === null ? 'dead' : 'waiting'},
      settled_at = case when ${seconds === null} then clock_timestamp() end,
      next_at = clock_timestamp() + make_interval(secs => ${seconds ?? 0}), last_status = ${status}, last_failure = ${failure}
    where ${isStill(taken)}`.execute(db);
}

/** What somebody took and lost meanwhile is no longer theirs to speak of. */
function isStill({ id, attempts }: Outgoing) {
  return sql`id = ${id} and state = 'waiting' and attempts = ${attempts}`;
}

/** Switches off a webhook whose receiver is no longer there, with an entry in its agency's trail. */
export async function saveGone(db: Database, taken: Outgoing, businessAt: Date): Promise<void> {
  const nobody = { personId: null, agencyId: null, appointmentId: null, roles: [], requestId: null };
  await transact(db, { ...nobody, businessAt }, async (tx) => {
    const { rows } =
      await sql`update webhook set active = false, gone_at = clock_timestamp(), version = version + 1
      where id = ${taken.webhookId} and active and url = ${taken.url} returning id`.execute(tx);
    if (rows.length === 0) return;
    const act: TrailAct = 'webhook.gone';
    await sql`insert into audit_event (id, act, subject_kind, subject_id, subject_label, sides)
      values (${newId()}, ${act}, 'webhook', ${taken.webhookId}, ${originOf(taken.url)}, array[${taken.agencyId}]::uuid[])`.execute(
      tx,
    );
  });
}

/** When the next message is due that waits for another attempt; null when none waits. */
export async function findNextDue(db: Database): Promise<Date | null> {
  const { rows } = await sql<{ next: Date | null }>`
    select min(d.next_at) as next from webhook_delivery d join webhook w on w.id = d.webhook_id and w.active
    where d.state = 'waiting'`.execute(db);
  return rows[0]?.next ?? null;
}

/** Forgets what arrived 30 days ago, what was given up 90 days ago, and secrets that sign nothing any more. */
export async function sweepOutgoing(db: Database): Promise<void> {
  await sql`delete from webhook_delivery where (state = 'delivered' and settled_at < clock_timestamp() - interval '30 days')
    or (state = 'dead' and settled_at < clock_timestamp() - interval '90 days')`.execute(db);
  await sql`delete from webhook_secret where valid_until < clock_timestamp()`.execute(db);
}
