import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { actAs } from './acting-as.ts';
import { call } from './call.ts';
import { welcomeQuery } from './session.ts';

/** Ends the session here and on the server, forgets everything that was shown, and goes to the sign-in. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const router = useRouter();
  return () => {
    void call.session.signOut().finally(async () => {
      actAs(null);
      client.clear();
      await client.fetchQuery({ ...welcomeQuery, staleTime: 0 });
      await router.navigate({ to: '/dang-nhap' });
    });
  };
}
