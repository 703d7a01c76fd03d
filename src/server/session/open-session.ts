import { randomBytes } from 'node:crypto';
import type { SessionView } from '../../contract/session.ts';
import { deviceName } from '../../domain/session/device-name.ts';
import type { OpenContext } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { insertAlert } from './alert-store.ts';
import { makeCookie } from './make-cookie.ts';
import { readCookie } from './read-cookie.ts';
import { rememberDevice } from './device-store.ts';
import type { SignIn } from './open-auth.ts';
import { readSessionView } from './read-session-view.ts';
import { recordSignIn } from './record-sign-in.ts';

const deviceSeconds = 400 * 86_400;

type User = { id: string; twoFactorEnabled?: boolean | null | undefined };

/** The end of every sign-in that succeeded: the browser is remembered, a strange one told of, the trace written. */
export async function openSession(
  signIn: SignIn,
  context: OpenContext,
  user: User,
  cookies: readonly string[],
): Promise<{ state: 'signedIn'; session: SessionView }> {
  const session = await readSessionView(context, user);
  if (session === null) throw new Refused('wrongCredentials');
  const now = signIn.clock.realNow();
  const device = readCookie(context.headers, 'device') ?? randomBytes(24).toString('base64url');
  const seen = await rememberDevice(signIn.authDb, user.id, fingerprint(device), now);
  await recordSignIn(context, { act: 'session.opened', personId: user.id, by: 'person' }, async (tx) => {
    if (seen === 'new')
      await insertAlert(tx, {
        personId: user.id,
        kind: 'newSignIn',
        at: context.clock.now(),
        subject: placeOf(context),
      });
  });
  context.setCookies([...cookies, makeCookie(signIn, 'device', device, deviceSeconds)]);
  return { state: 'signedIn', session };
}

/** The browser and the address, as a person would recognise them. */
function placeOf(context: OpenContext): string {
  return [deviceName(context.headers['user-agent'] ?? ''), context.address]
    .filter((part) => part !== '')
    .join(' · ');
}
