import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { theme, tokens } from '../ui/theme.ts';
import { problemOf } from './problem.ts';
import { makeRouter } from './router.ts';
import { welcomeQuery } from './session.ts';

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    // Without a network an act is refused at once: kept back, it would be sent after the person has cancelled it.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server out of reach is worth asking again.
      retry: (failures, error) => failures < 2 && problemOf(error).code === 'offline',
    },
  },
});
const router = makeRouter(queries);

/** A session that has ended (elsewhere, or by its age) shows as 401: who is signed in is asked anew, and the router sends to the sign-in. */
function leaveWhenSignedOut(error: unknown): void {
  const before = queries.getQueryData(welcomeQuery.queryKey);
  if (problemOf(error).status === 401 && before?.session) void lookAgain();
}

async function lookAgain(): Promise<void> {
  const welcome = await queries.fetchQuery({ ...welcomeQuery, staleTime: 0 });
  if (!welcome.session) await router.invalidate();
}

/** The whole web. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokens} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
