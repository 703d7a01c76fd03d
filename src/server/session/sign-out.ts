import type { PersonContext } from '../access/context.ts';
import { libraryHeaders } from './cookies.ts';
import { answerOf } from './library-answer.ts';
import type { SignIn } from './open-auth.ts';
import { leaveTrace } from './trace.ts';

/** Ends this session. */
export async function signOut({ auth }: SignIn, context: PersonContext) {
  const headers = libraryHeaders(context, 'session_token');
  const answer = await answerOf(auth.api.signOut({ headers, returnHeaders: true }));
  if (answer.ok) context.setCookies(answer.cookies);
  await leaveTrace(context, { act: 'session.closed', personId: context.personId, by: 'person' });
  return { signedOut: true as const };
}
