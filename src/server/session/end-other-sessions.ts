import type { PersonContext } from '../access/context.ts';
import { libraryHeaders } from './read-cookie.ts';
import type { SignIn } from './open-auth.ts';
import { recordSignIn } from './record-sign-in.ts';

/** Ends all of one's own sessions but this one; gives how many there were. */
export async function endOtherSessions({ auth }: SignIn, context: PersonContext) {
  const headers = libraryHeaders(context, 'session_token');
  const sessions = await auth.api.listSessions({ headers });
  await auth.api.revokeOtherSessions({ headers });
  await recordSignIn(context, { act: 'session.othersEnded', personId: context.personId, by: 'person' });
  return { ended: sessions.filter(({ id }) => id !== context.sessionId).length };
}
