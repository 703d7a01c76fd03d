import type { OpenContext } from '../access/context.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { findLink } from './link-store.ts';
import type { SignIn } from './open-auth.ts';
import { linkCounter, slowGuessing } from './slow-guessing.ts';

/**
 * Whether a one-time link still sets a password; nothing is used up. One that was used, is over or was never sent
 * gets the same answer after the same work: one look for its fingerprint, and a count for the address.
 */
export async function checkPasswordLink(
  signIn: SignIn,
  context: OpenContext,
  { token }: { token: string },
): Promise<{ usable: boolean }> {
  const attempt = await slowGuessing(signIn, [linkCounter(context.address)]);
  const link = await findLink(signIn.authDb, fingerprint(token), signIn.clock.realNow());
  if (link !== null) await attempt.succeeded();
  return { usable: link !== null };
}
