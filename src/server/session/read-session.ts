import type { Welcome } from '../../contract/session.ts';
import type { OpenContext } from '../access/context.ts';
import { makeCookie } from './make-cookie.ts';
import { readCookie } from './read-cookie.ts';
import type { SignIn } from './open-auth.ts';
import { sessionSeconds } from './read-living-session.ts';
import { readSessionView } from './read-session-view.ts';

/** What anybody may know before signing in, and who is signed in; renews the cookie of a living session. */
export async function readSession(signIn: SignIn, context: OpenContext): Promise<Welcome> {
  const installation = await context.db
    .selectFrom('installation')
    .select(['demo', 'initialised_at'])
    .executeTakeFirst();
  return {
    state: installation?.initialised_at == null ? 'new' : 'ready',
    demo: installation?.demo === true ? { today: context.clock.today() } : null,
    session: await currentSession(signIn, context),
  };
}

async function currentSession(signIn: SignIn, context: OpenContext): Promise<Welcome['session']> {
  const cookie = readCookie(context.headers, 'session_token');
  if (cookie === null) return null;
  const living = await signIn.readSession(context.headers);
  if (living === null) {
    context.setCookies([makeCookie(signIn, 'session_token', '', 0)]);
    return null;
  }
  // The end of the session moves with every call, that of its cookie only here.
  context.setCookies([makeCookie(signIn, 'session_token', cookie, sessionSeconds)]);
  return readSessionView(context, { id: living.personId, twoFactorEnabled: living.twoFactor });
}
