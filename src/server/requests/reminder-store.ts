import { sql } from 'kysely';
import type { z } from 'zod';
import type { Party } from '../../contract/duty-shapes.ts';
import type { ReminderStep } from '../../domain/request/line.ts';
import { asParty } from '../agencies/read-party.ts';
import type { Tx } from '../platform/database.ts';

export type StoredReminders = {
  /** Null while nobody has said anything. */
  steps: ReminderStep[] | null;
  setBy: z.infer<typeof Party> | null;
  setAt: Date | null;
  /** 1 while nobody has said anything. */
  version: number;
};

/** Who is reminded when under a regulation; null when the asker sees no such regulation. */
export async function findReminders(tx: Tx, regulationId: string): Promise<StoredReminders | null> {
  const { rows } = await sql<StoredReminders>`
    select m.steps, case when m.set_by is not null then ${asParty(sql`m.set_by`, sql`app_today()`)} end as "setBy",
      m.set_at as "setAt", coalesce(m.version, 1) as version
    from regulation r left join regulation_reminder m on m.regulation_id = r.id where r.id = ${regulationId}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Lets those who say who is reminded under a regulation go one after the other. */
export async function lockReminders(tx: Tx, regulationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reminders:${regulationId}`}, 0))`.execute(tx);
}

/** Says who is reminded when, in the name of the asker's agency. */
export async function saveReminders(
  tx: Tx,
  regulationId: string,
  steps: readonly ReminderStep[],
): Promise<void> {
  await sql`
    insert into regulation_reminder (regulation_id, steps) values (${regulationId}, ${JSON.stringify(steps)}::jsonb)
    on conflict (regulation_id) do update set steps = excluded.steps, set_by = app_agency(), set_at = app_business_at(),
      version = regulation_reminder.version + 1`.execute(tx);
}
