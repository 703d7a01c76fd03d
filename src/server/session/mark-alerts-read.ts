import { inquire, type PersonContext } from '../access/context.ts';
import { saveAlertsRead } from './alert-store.ts';

/** Marks one's alerts as read; gives how many were not. A note to oneself: it leaves no trace. */
export async function markAlertsRead(context: PersonContext): Promise<{ read: number }> {
  return {
    read: await inquire(context, (tx) => saveAlertsRead(tx, context.personId, context.clock.now())),
  };
}
