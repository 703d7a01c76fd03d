import { inquire, type PersonContext } from '../access/context.ts';
import { recordSignIn } from '../session/record-sign-in.ts';
import { deleteFeed, findFeed } from './feed-store.ts';

/** Ends the secret address of one's due days; false when there was none. */
export async function closeCalendarFeed(context: PersonContext): Promise<{ closed: boolean }> {
  const { personId } = context;
  const opened = await inquire(context, (tx) => findFeed(tx, personId));
  if (opened === null) return { closed: false };
  await recordSignIn(context, { act: 'calendarFeed.closed', personId, by: 'person' }, async (tx) => {
    await deleteFeed(tx, personId);
  });
  return { closed: true };
}
