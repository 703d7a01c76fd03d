import { isWeakPassword } from '../../domain/session/password-policy.ts';
import type { PersonContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { libraryHeaders } from './read-cookie.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { passwordCounter, slowGuessing } from './slow-guessing.ts';
import { recordSignIn } from './record-sign-in.ts';
import { emailOf } from './user-store.ts';

/** Changes one's own password with the present one; every other session ends, this one goes on under a new cookie. */
export async function changePassword(
  signIn: SignIn,
  context: PersonContext,
  { current, next }: { current: string; next: string },
) {
  if (isWeakPassword(next, await emailOf(signIn.authDb, context.personId))) throw new Refused('weakPassword');
  const attempt = await slowGuessing(signIn, [passwordCounter(context.personId)]);
  const answer = await askLibrary(
    signIn.auth.api.changePassword({
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      headers: libraryHeaders(context, 'session_token'),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) throw new Refused('wrongPassword');
  await attempt.succeeded();
  context.setCookies(answer.cookies);
  await recordSignIn(context, { act: 'password.changed', personId: context.personId, by: 'person' });
  return { changed: true as const };
}
