import { inquire, type PersonContext } from '../access/context.ts';
import { findFeed } from './feed-store.ts';

/** Since when a calendar may read one's due days; null when none may. */
export async function readCalendarFeed(context: PersonContext): Promise<{ openedAt: string | null }> {
  const openedAt = await inquire(context, (tx) => findFeed(tx, context.personId));
  return { openedAt: openedAt?.toISOString() ?? null };
}
