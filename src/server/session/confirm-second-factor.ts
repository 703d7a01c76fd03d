import type { PersonContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { claimCode } from './code-store.ts';
import { libraryHeaders } from './read-cookie.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { recordSignIn } from './record-sign-in.ts';
import { hasSecondFactor } from './user-store.ts';

/** Switches two-step sign-in on by a first code, which shows that the authenticator has the secret. */
export async function confirmSecondFactor(signIn: SignIn, context: PersonContext, input: { code: string }) {
  if (await hasSecondFactor(signIn.authDb, context.personId)) throw new Refused('secondFactorAlreadyOn');
  if (!(await claimCode(signIn, context.personId, input.code))) throw new Refused('wrongCode');
  const answer = await askLibrary(
    signIn.auth.api.verifyTOTP({
      body: { code: input.code.replaceAll(/\s/g, '') },
      headers: libraryHeaders(context, 'session_token'),
      returnHeaders: true,
    }),
  );
  if (!answer.ok) throw new Refused('wrongCode');
  context.setCookies(answer.cookies);
  await recordSignIn(context, { act: 'secondFactor.confirmed', personId: context.personId, by: 'person' });
  return { on: true as const };
}
