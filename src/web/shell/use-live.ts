import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useActingAs } from './acting-as.ts';

/** Parts of the API that show what each subject of the live news is about; another subject is the part of its name. */
const partsOf: Record<string, readonly string[]> = {
  alerts: ['notifications'],
  requestDrafts: ['drafts', 'requests'],
  requests: ['requests', 'registers', 'drafts'],
  duties: ['duties', 'regulations'],
  regulations: ['regulations', 'proposals', 'duties'],
};
/** What one act sets going comes as several pieces of news. */
const gatherMs = 400;
/** A window that was left only for a moment goes on listening. */
const patienceMs = 10_000;
const [shortestPause, longestPause] = [2000, 60_000];

/**
 * Keeps what this window shows up to date: asks anew for what others have changed, while it is seen. A hidden window does
 * not listen, since a browser keeps few connections to a server for all windows together; when it is seen again, or the
 * connection was lost, it asks for everything that it shows.
 */
export function useLive(): void {
  const client = useQueryClient();
  const as = useActingAs();
  useEffect(() => {
    const line = openLine(`/api/v1/live${as === null ? '' : `?as=${as}`}`, gather(client));
    return () => line.close();
  }, [client, as]);
}

type Tell = (subject: string) => void;

/** Listens while the window is seen; `all` is told after a time in which nothing was heard. */
function openLine(address: string, tell: Tell) {
  let source: EventSource | null = null;
  let wasOpen = false;
  let pause = shortestPause;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    clearTimeout(waiting);
    if (source !== null) return;
    const opened = new EventSource(address);
    source = opened;
    opened.addEventListener('open', () => {
      if (wasOpen) tell('all');
      wasOpen = true;
      pause = shortestPause;
    });
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => tell(subjectOf(data)));
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      // The server refused: later perhaps, at growing distances.
      hangUp();
      waiting = setTimeout(connect, pause);
      pause = Math.min(2 * pause, longestPause);
    });
  };
  const hangUp = () => {
    clearTimeout(waiting);
    source?.close();
    source = null;
  };
  const look = () => {
    clearTimeout(waiting);
    if (document.hidden) waiting = setTimeout(hangUp, patienceMs);
    else connect();
  };
  document.addEventListener('visibilitychange', look);
  look();
  return {
    close() {
      document.removeEventListener('visibilitychange', look);
      hangUp();
    },
  };
}

function subjectOf(data: string): string {
  const news = JSON.parse(data) as { subject?: unknown };
  return typeof news.subject === 'string' ? news.subject : 'all';
}

/** Asks anew for what is told of, once for all that comes together. */
function gather(client: QueryClient): Tell {
  let told = new Set<string>();
  let gathering = false;
  return (subject) => {
    told.add(subject);
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      const subjects = told;
      told = new Set();
      gathering = false;
      const parts = new Set([...subjects].flatMap((one) => partsOf[one] ?? [one]));
      void client.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          Array.isArray(path) && (subjects.has('all') || concerns(parts, String(path[0]))),
      });
    }, gatherMs);
  };
}

/** `requests` stands for `requestActs` and `requestMessages` too. */
function concerns(parts: ReadonlySet<string>, name: string): boolean {
  return [...parts].some((part) => name.startsWith(part.replace(/s$/, '')));
}
