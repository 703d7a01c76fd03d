import { completeChoices, type MailSetting, usualSetting } from '../../domain/notification/mail-setting.ts';
import type { Tx } from '../platform/database.ts';
import type { Selectable } from 'kysely';
import type { Tables } from '../platform/tables.gen.ts';

/** How the person wants to be told by mail; as usual for who has said nothing. */
export async function loadSetting(tx: Tx, personId: string): Promise<MailSetting> {
  const row = await tx
    .selectFrom('notification_setting')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? usualSetting : settingOf(row);
}

/** A kept setting as the domain reads it. */
export function settingOf(row: Selectable<Tables['notification_setting']>): MailSetting {
  const { quiet_from: from, quiet_until: until } = row;
  return {
    byMail: completeChoices(row.by_mail as Record<string, unknown>),
    digestAt: row.digest_at,
    quiet: from === null || until === null ? null : { from, until },
    language: row.language === 'en' ? 'en' : 'vi',
  };
}

/** Keeps how a person wants to be told. */
export async function saveSetting(tx: Tx, personId: string, setting: MailSetting): Promise<void> {
  const kept = {
    by_mail: JSON.stringify(setting.byMail),
    digest_at: setting.digestAt,
    quiet_from: setting.quiet?.from ?? null,
    quiet_until: setting.quiet?.until ?? null,
    language: setting.language,
  };
  await tx
    .insertInto('notification_setting')
    .values({ person_id: personId, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
}
