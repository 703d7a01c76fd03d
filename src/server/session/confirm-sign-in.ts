import type { OpenContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { claimCode, findChallenged } from './code-store.ts';
import { decodeCookie, libraryHeaders, readCookie } from './read-cookie.ts';
import { openSession } from './open-session.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { codeCounter, slowGuessing } from './slow-guessing.ts';
import { recordSignIn } from './record-sign-in.ts';

type Given = { code: string; kind: 'totp' | 'recovery' };

/** The second step of signing in: a code of the authenticator, or one of the recovery codes, each good once. */
export async function confirmSignIn(signIn: SignIn, context: OpenContext, { code, kind }: Given) {
  const userId = await challenged(signIn, context);
  if (userId === null) throw new Refused('signInExpired');
  const attempt = await slowGuessing(signIn, [codeCounter(userId)]);
  const fresh = kind === 'recovery' || (await claimCode(signIn, userId, code));
  const answer = fresh ? await ask(signIn, context, { code, kind }) : null;
  if (answer === null || !answer.ok) {
    await recordSignIn(context, { act: 'session.codeRefused', personId: userId, by: 'nobody' });
    throw new Refused(answer !== null && lapsed.has(answer.code) ? 'signInExpired' : 'wrongCode');
  }
  await attempt.succeeded();
  if (kind === 'recovery') {
    await recordSignIn(context, { act: 'recoveryCode.used', personId: userId, by: 'person' });
  }
  return openSession(signIn, context, { id: userId, twoFactorEnabled: true }, answer.cookies);
}

/** Answers of the library that no further code can mend. */
const lapsed = new Set([
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
  'TOTP_NOT_ENABLED',
]);

function ask({ auth }: SignIn, context: OpenContext, { code, kind }: Given) {
  const headers = libraryHeaders(context, 'two_factor');
  return askLibrary<unknown>(
    kind === 'totp'
      ? auth.api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, '') }, headers, returnHeaders: true })
      : auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
  );
}

/** Whose second step the caller's cookie names; the library checks its signature afterwards. */
async function challenged({ authDb, clock }: SignIn, context: OpenContext): Promise<string | null> {
  const cookie = readCookie(context.headers, 'two_factor');
  const identifier = cookie === null ? null : decodeCookie(cookie).split('.')[0];
  if (identifier == null || !identifier.startsWith('2fa-')) return null;
  return findChallenged(authDb, identifier, clock.realNow());
}
