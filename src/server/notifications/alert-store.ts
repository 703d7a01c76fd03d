import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';

/** How many alerts the person has not read, of those that they may see. */
export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from alert where person_id = ${personId} and read_at is null`.execute(tx);
  return rows[0]?.unread ?? 0;
}

/**
 * A person has read what they were told; gives how many alerts were unread.
 * @param alertIds null: all of them
 */
export async function saveAlertsRead(
  tx: Tx,
  { personId, at }: { personId: string; at: Date },
  alertIds: readonly string[] | null,
): Promise<number> {
  const changed = await tx
    .updateTable('alert')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(alertIds !== null, (query) =>
      query.where((is) => sql<boolean>`${is.ref('id')} = any(${alertIds ?? []}::uuid[])`),
    )
    .executeTakeFirst();
  return Number(changed.numUpdatedRows);
}
