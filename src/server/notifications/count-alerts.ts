import { inquire, type PersonContext } from '../access/context.ts';
import { countUnread } from './alert-store.ts';

/** How much of what one has been told is unread. */
export async function countAlerts(context: PersonContext): Promise<{ unread: number }> {
  return { unread: await inquire(context, (tx) => countUnread(tx, context.personId)) };
}
