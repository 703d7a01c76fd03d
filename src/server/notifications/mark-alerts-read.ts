import { inquire, type PersonContext } from '../access/context.ts';
import { saveAlertsRead } from './alert-store.ts';

type Wanted = { alertIds?: readonly string[] | undefined };

/** Marks one's alerts as read, these or all; gives how many were not. A note to oneself: it leaves no trace. */
export async function markAlertsRead(
  context: PersonContext,
  { alertIds }: Wanted,
): Promise<{ read: number }> {
  const reader = { personId: context.personId, at: context.clock.now() };
  return { read: await inquire(context, (tx) => saveAlertsRead(tx, reader, alertIds ?? null)) };
}
