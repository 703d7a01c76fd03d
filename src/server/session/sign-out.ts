import type { PersonContext } from '../access/context.ts';
import { libraryHeaders } from './read-cookie.ts';
import { askLibrary } from './ask-library.ts';
import type { SignIn } from './open-auth.ts';
import { recordSignIn } from './record-sign-in.ts';

/** Ends this session. */
export async function signOut({ auth }: SignIn, context: PersonContext) {
  const headers = libraryHeaders(context, 'session_token');
  const answer = await askLibrary(auth.api.signOut({ headers, returnHeaders: true }));
  if (answer.ok) context.setCookies(answer.cookies);
  await recordSignIn(context, { act: 'session.closed', personId: context.personId, by: 'person' });
  return { signedOut: true as const };
}
