import type { PersonContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { libraryHeaders } from './cookies.ts';
import { answerOf } from './library-answer.ts';
import type { SignIn } from './open-auth.ts';
import { passwordCounter, slowGuessing } from './slow-guessing.ts';
import { leaveTrace } from './trace.ts';
import { hasSecondFactor } from './user-store.ts';

/** Switches two-step sign-in off, with the password; the recovery codes end too. */
export async function endSecondFactor(
  signIn: SignIn,
  context: PersonContext,
  { password }: { password: string },
) {
  if (!(await hasSecondFactor(signIn.authDb, context.personId))) throw new Refused('secondFactorOff');
  const attempt = await slowGuessing(signIn, [passwordCounter(context.personId)]);
  const answer = await answerOf(
    signIn.auth.api.disableTwoFactor({
      body: { password },
      headers: libraryHeaders(context, 'session_token'),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) throw new Refused('wrongPassword');
  await attempt.succeeded();
  context.setCookies(answer.cookies);
  await leaveTrace(context, { act: 'secondFactor.ended', personId: context.personId, by: 'person' });
  return { off: true as const };
}
