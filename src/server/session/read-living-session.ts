import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AuthDatabase } from './auth-store.ts';
import { decodeCookie, readCookie } from './read-cookie.ts';

/** Seconds without a call after which a session has ended: who works daily signs in each morning. */
export const sessionSeconds = 12 * 3600;
/** Seconds after which a call moves the end of its session; it is the grain of "last seen". */
export const seenSeconds = 300;

export type LivingSession = { sessionId: string; personId: string; twoFactor: boolean };

/**
 * Who is signed in by the cookie of a call; null when nobody is. Every call comes through here, so it is
 * one query of our own: the library's answer costs three times the rest of a small call (measured).
 * @param secret the key with which the library signs its cookies (HMAC-SHA-256, base64, behind a dot)
 * @param when.now the real time
 * @param when.moves whether the call moves the end of the session; a window that only listens does not
 */
export async function readLivingSession(
  { authDb, secret }: { authDb: AuthDatabase; secret: string },
  headers: IncomingHttpHeaders,
  { now, moves }: { now: Date; moves: boolean },
): Promise<LivingSession | null> {
  const token = signedToken(readCookie(headers, 'session_token'), secret);
  if (token === null) return null;
  const row = await authDb
    .selectFrom('auth.session as s')
    .innerJoin('auth.user as u', 'u.id', 's.user_id')
    .select(['s.id', 's.user_id', 's.updated_at', 'u.two_factor_enabled'])
    .where('s.token', '=', token)
    .where('s.expires_at', '>', now)
    .where('u.closed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (moves && now.getTime() - row.updated_at.getTime() > seenSeconds * 1000) {
    await authDb
      .updateTable('auth.session')
      .set({ updated_at: now, expires_at: new Date(now.getTime() + sessionSeconds * 1000) })
      .where('id', '=', row.id)
      .execute();
  }
  return { sessionId: row.id, personId: row.user_id, twoFactor: row.two_factor_enabled };
}

function signedToken(cookie: string | null, secret: string): string | null {
  const [, token, signature] = /^([\w-]+)\.([\w+/]{43}=)$/.exec(decodeCookie(cookie ?? '')) ?? [];
  if (token === undefined || signature === undefined) return null;
  const right = createHmac('sha256', secret).update(token).digest();
  return timingSafeEqual(right, Buffer.from(signature, 'base64')) ? token : null;
}
