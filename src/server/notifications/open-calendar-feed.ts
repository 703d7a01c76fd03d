import { randomBytes } from 'node:crypto';
import type { PersonContext } from '../access/context.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { recordSignIn } from '../session/record-sign-in.ts';
import { saveFeed } from './feed-store.ts';

/** Makes the secret address of one's due days; the one before ends with it. Only the hash of its token is kept. */
export async function openCalendarFeed(
  settings: { publicUrl: string },
  context: PersonContext,
): Promise<{ address: string; openedAt: string }> {
  const token = randomBytes(32).toString('base64url');
  const at = context.clock.now();
  const { personId } = context;
  await recordSignIn(context, { act: 'calendarFeed.opened', personId, by: 'person' }, (tx) =>
    saveFeed(tx, { personId, hash: fingerprint(token), at }),
  );
  return { address: `${settings.publicUrl}/lich/${token}.ics`, openedAt: at.toISOString() };
}
