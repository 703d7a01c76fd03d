import { deviceName } from '../../domain/session/device-name.ts';
import type { PersonContext } from '../access/context.ts';
import { libraryHeaders } from './read-cookie.ts';
import type { SignIn } from './open-auth.ts';

/** One's own living sessions, this one first, then the last seen; in the demo told in the time of its world. */
export async function listSessions({ auth, clock }: SignIn, context: PersonContext) {
  const ahead = clock.now().getTime() - clock.realNow().getTime();
  const told = (at: Date) => new Date(at.getTime() + ahead).toISOString();
  const sessions = await auth.api.listSessions({ headers: libraryHeaders(context, 'session_token') });
  const items = sessions.map((session) => ({
    id: session.id,
    current: session.id === context.sessionId,
    startedAt: told(session.createdAt),
    lastSeenAt: told(session.updatedAt),
    device: deviceName(session.userAgent ?? ''),
    address: session.ipAddress ?? '',
  }));
  items.sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt));
  return { items };
}
