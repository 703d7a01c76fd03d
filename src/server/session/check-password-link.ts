import type { OpenContext } from '../access/context.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { findLink } from './link-store.ts';
import type { SignIn } from './open-auth.ts';

/**
 * Whether a one-time link still sets a password; nothing is used up. One that was used, is over or was never sent
 * gets the same answer after the same work: one look for its fingerprint. Tries are not counted: a link has 256
 * random bits, and a count would only lock out the neighbours of whoever tries.
 */
export async function checkPasswordLink(
  signIn: SignIn,
  _context: OpenContext,
  { token }: { token: string },
): Promise<{ usable: boolean }> {
  const link = await findLink(signIn.authDb, fingerprint(token), signIn.clock.realNow());
  return { usable: link !== null };
}
