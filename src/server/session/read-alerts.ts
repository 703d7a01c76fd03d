import { inquire, type PersonContext } from '../access/context.ts';

/** Marks one's alerts as read; gives how many were not. A note to oneself: it leaves no trace. */
export async function readAlerts(context: PersonContext) {
  const changed = await inquire(context, (tx) =>
    tx
      .updateTable('alert')
      .set({ read_at: context.clock.now() })
      .where('person_id', '=', context.personId)
      .where('read_at', 'is', null)
      .executeTakeFirst(),
  );
  return { read: Number(changed.numUpdatedRows) };
}
