import { found, type PersonContext } from '../access/context.ts';
import { libraryHeaders } from './read-cookie.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { recordSignIn } from './record-sign-in.ts';

/** Ends one of one's own sessions; another's answers as one that is not there. */
export async function endSession({ auth }: SignIn, context: PersonContext, input: { sessionId: string }) {
  const headers = libraryHeaders(context, 'session_token');
  const sessions = await auth.api.listSessions({ headers });
  const session = found(sessions.find(({ id }) => id === input.sessionId));
  const answer = await askLibrary(
    auth.api.revokeSession({ body: { token: session.token }, headers, returnHeaders: true }),
  );
  if (answer.ok) context.setCookies(answer.cookies);
  await recordSignIn(context, { act: 'session.ended', personId: context.personId, by: 'person' });
  return { ended: true as const };
}
