import type { OpenContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { libraryHeaders, readCookie } from './read-cookie.ts';
import { knowsDevice } from './device-store.ts';
import { openSession } from './open-session.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { signInCounters, slowGuessing } from './slow-guessing.ts';
import { recordSignIn } from './record-sign-in.ts';
import { userWithPassword } from './user-store.ts';

/**
 * Signs in with e-mail and password. A wrong password, an unknown address, a closed account and one
 * without a password answer alike, after the same work.
 */
export async function signIn(
  signIn: SignIn,
  context: OpenContext,
  { email, password }: { email: string; password: string },
) {
  const device = fingerprint(readCookie(context.headers, 'device') ?? '');
  const known = await knowsDevice(signIn.authDb, email, device);
  const attempt = await slowGuessing(signIn, signInCounters(email, context.address, known ? device : null));
  const answer = await askLibrary(
    signIn.auth.api.signInEmail({
      body: { email, password },
      headers: libraryHeaders(context, null),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) {
    const userId = await userWithPassword(signIn.authDb, email);
    await recordSignIn(context, { act: 'session.refused', personId: userId, by: 'nobody' });
    throw new Refused('wrongCredentials');
  }
  await attempt.succeeded();
  if (!('user' in answer.value)) {
    context.setCookies(answer.cookies);
    return { state: 'codeRequired' as const };
  }
  return openSession(signIn, context, answer.value.user, answer.cookies);
}
