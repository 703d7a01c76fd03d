import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { actAs } from './acting-as.ts';
import { call } from './call.ts';
import { problemOf } from './problem.ts';
import { welcomeQuery } from './session.ts';
import { tellFailure } from './tell.ts';

/** Ends the session here and on the server, forgets everything that was shown, and goes to the sign-in. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const router = useRouter();
  return () => void leave(client, () => router.navigate({ to: '/dang-nhap' })).catch(tellFailure);
}

async function leave(client: QueryClient, goToSignIn: () => Promise<void>): Promise<void> {
  // A session that has ended already refuses to end again; who is signed in is asked below in any case.
  await call.session.signOut().catch(passOnUnlessRefused);
  actAs(null);
  await client.fetchQuery({ ...welcomeQuery, staleTime: 0 });
  await goToSignIn();
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
}

/** Nobody is told that they are signed out while the server could not be asked. */
function passOnUnlessRefused(error: unknown): void {
  const { status } = problemOf(error);
  if (status < 400 || status >= 500) throw error;
}
