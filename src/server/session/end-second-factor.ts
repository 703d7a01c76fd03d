import type { PersonContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { libraryHeaders } from './read-cookie.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { passwordCounter, slowGuessing } from './slow-guessing.ts';
import { recordSignIn } from './record-sign-in.ts';
import { hasSecondFactor } from './user-store.ts';

/** Switches two-step sign-in off, with the password; the recovery codes end too. */
export async function endSecondFactor(
  signIn: SignIn,
  context: PersonContext,
  { password }: { password: string },
) {
  if (!(await hasSecondFactor(signIn.authDb, context.personId))) throw new Refused('secondFactorOff');
  const attempt = await slowGuessing(signIn, [passwordCounter(context.personId)]);
  const answer = await askLibrary(
    signIn.auth.api.disableTwoFactor({
      body: { password },
      headers: libraryHeaders(context, 'session_token'),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) throw new Refused('wrongPassword');
  await attempt.succeeded();
  context.setCookies(answer.cookies);
  await recordSignIn(context, { act: 'secondFactor.ended', personId: context.personId, by: 'person' });
  return { off: true as const };
}
