import { isWeakPassword } from '../../domain/session/password-policy.ts';
import type { OpenContext } from '../access/context.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { Refused } from '../platform/problem.ts';
import { forgetAttempts } from './attempt-store.ts';
import { hashPassword } from './hash-password.ts';
import { findLink, takeLink } from './link-store.ts';
import type { SignIn } from './open-auth.ts';
import { codeCounter, passwordCounter, signInCounters } from './slow-guessing.ts';
import { recordSignIn } from './record-sign-in.ts';

/** Sets a password with a one-time link; a password that is too weak leaves the link good. */
export async function choosePassword(
  signIn: SignIn,
  context: OpenContext,
  { token, password }: { token: string; password: string },
) {
  const { authDb, clock, cost } = signIn;
  const tokenHash = fingerprint(token);
  const link = await findLink(authDb, tokenHash, clock.realNow());
  if (link === null) throw new Refused('linkExpired');
  if (isWeakPassword(password, link.email)) throw new Refused('weakPassword');
  const taken = await takeLink(authDb, {
    tokenHash,
    passwordHash: await hashPassword(password, cost),
    now: clock.realNow(),
  });
  if (!taken) throw new Refused('linkExpired');
  const slowed = [...signInCounters(link.email, '', null).slice(0, 1), passwordCounter(link.userId)];
  for (const { key } of [...slowed, codeCounter(link.userId)]) await forgetAttempts(authDb, key);
  await recordSignIn(context, { act: 'password.chosen', personId: link.userId, by: 'person' });
  return { changed: true as const };
}
