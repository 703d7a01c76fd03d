import { type Selectable, sql } from 'kysely';
import type { AboutKind, AlertKind } from '../../domain/notification/alert-kind.ts';
import { type MailSetting, usualSetting } from '../../domain/notification/mail-setting.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import type { Tables } from '../platform/tables.gen.ts';
import { settingOf } from './setting-store.ts';
import type { AlertLetter, MailedAlert } from './write-alert-letter.ts';

/** An alert for which it is not yet settled when it is mailed. */
export type UnplannedAlert = { id: string; personId: string; kind: AlertKind; at: Date };

/** Alerts without a plan, the oldest first, held until the transaction ends; another node takes others. */
export async function takeUnplanned(tx: Tx, most: number): Promise<UnplannedAlert[]> {
  const rows = await tx
    .selectFrom('alert')
    .select(['id', 'person_id as personId', 'kind', 'at'])
    .where('mail_state', '=', 'waiting')
    .orderBy('at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as AlertKind }));
}

/** How these people want to be told; who has said nothing is left out. */
export async function loadSettings(tx: Tx, people: readonly string[]): Promise<Map<string, MailSetting>> {
  const rows: Selectable<Tables['notification_setting']>[] = await tx
    .selectFrom('notification_setting')
    .selectAll()
    .where((is) => sql<boolean>`${is.ref('person_id')} = any(${[...new Set(people)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.person_id, settingOf(row)]));
}

/** Keeps when alerts are mailed; null: they are not. */
export async function savePlans(
  tx: Tx,
  plans: readonly { id: string; mailAt: string | null }[],
): Promise<void> {
  await sql`
    update alert set mail_at = p."mailAt", mail_state = case when p."mailAt" is null then 'none' else 'planned' end
    from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) as p (id uuid, "mailAt" timestamptz)
    where alert.id = p.id`.execute(tx);
}

export type DueAlert = MailedAlert & { id: string; read: boolean };

/** What is to be mailed to one person by now, held until the transaction ends; null when nothing is due. */
export async function takeDue(tx: Tx, now: Date): Promise<{ personId: string; alerts: DueAlert[] } | null> {
  const first = await tx
    .selectFrom('alert')
    .select('person_id as personId')
    .where('mail_state', '=', 'planned')
    .where('mail_at', '<=', now)
    .orderBy('mail_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (first === undefined) return null;
  const rows = await tx
    .selectFrom('alert')
    .select(['id', 'kind', 'subject', 'restricted', 'about_kind', 'about_id', 'at', 'read_at'])
    .where('person_id', '=', first.personId)
    .where('mail_state', '=', 'planned')
    .where('mail_at', '<=', now)
    .orderBy('at')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  const alerts = rows.map((row) => ({
    id: row.id,
    kind: row.kind as AlertKind,
    subject: row.subject,
    restricted: row.restricted,
    aboutKind: row.about_kind as AboutKind | null,
    aboutId: row.about_id,
    at: row.at,
    read: row.read_at !== null,
  }));
  return { personId: first.personId, alerts };
}

/** Where alerts are mailed to; those that are not to be sent any more, since the person or the capacity has gone, are left out. */
export async function findAddresses(tx: Tx, alertIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; address: string }>`
    select alert_id as id, address from mail_addresses(${[...alertIds]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, address }) => [id, address]));
}

/** How one person wants to be told. */
export async function loadSettingOf(tx: Tx, personId: string): Promise<MailSetting> {
  return (await loadSettings(tx, [personId])).get(personId) ?? usualSetting;
}

/** Puts a message on its way; it leaves after the transaction is written. */
export async function postAlertLetter(tx: Tx, to: string, letter: AlertLetter): Promise<void> {
  await tx
    .insertInto('mail_outbox')
    .values({ id: newId(), to_address: to, purpose: 'alerts', ...letter })
    .execute();
}

/** Marks alerts as mailed, or as not to be mailed. */
export async function saveMailed(
  tx: Tx,
  alertIds: readonly string[],
  state: 'mailed' | 'none',
): Promise<void> {
  if (alertIds.length === 0) return;
  await sql`update alert set mail_state = ${state} where id = any(${[...alertIds]}::uuid[])`.execute(tx);
}
