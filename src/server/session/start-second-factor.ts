import type { PersonContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { libraryHeaders } from './read-cookie.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { passwordCounter, slowGuessing } from './slow-guessing.ts';
import { recordSignIn } from './record-sign-in.ts';
import { hasSecondFactor } from './user-store.ts';

/** Begins two-step sign-in: the secret for the authenticator and the recovery codes, shown once. */
export async function startSecondFactor(
  signIn: SignIn,
  context: PersonContext,
  { password }: { password: string },
) {
  if (await hasSecondFactor(signIn.authDb, context.personId)) throw new Refused('secondFactorAlreadyOn');
  const attempt = await slowGuessing(signIn, [passwordCounter(context.personId)]);
  const answer = await askLibrary(
    signIn.auth.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: libraryHeaders(context, 'session_token'),
      returnHeaders: true,
    }),
  );
  if (!answer.ok || answer.value.method !== 'totp') throw new Refused('wrongPassword');
  await attempt.succeeded();
  context.setCookies(answer.cookies);
  await recordSignIn(context, { act: 'secondFactor.started', personId: context.personId, by: 'person' });
  return { uri: answer.value.totpURI, recoveryCodes: answer.value.backupCodes };
}
