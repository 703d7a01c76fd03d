import type { IncomingHttpHeaders } from 'node:http';

/** Our cookies: the session, the second step of signing in, the browser that was here before. */
export type CookieName = 'session_token' | 'two_factor' | 'device';

type Caller = { headers: IncomingHttpHeaders; address: string };

/** The raw value of one of our cookies, with or without the prefix of https; null when it was not sent. */
export function readCookie(headers: IncomingHttpHeaders, name: CookieName): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === `lientich.${name}` || key === `__Secure-lientich.${name}`) return value.join('=');
  }
  return null;
}

/** The value of a signed cookie, whose signature is percent-encoded; empty when somebody else made it. */
export function decodeCookie(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Whatever is wrongly encoded was not set by us.
    return '';
  }
}

/**
 * What the library may see of a call: one of our cookies, the browser's name and the address that
 * our own server found. Nothing else a caller sends can steer it.
 */
export function libraryHeaders({ headers, address }: Caller, cookie: CookieName | null): Headers {
  const seen = new Headers({ 'user-agent': (headers['user-agent'] ?? '').slice(0, 500) });
  if (address !== '') seen.set('lientich-address', address);
  if (cookie === null) return seen;
  const value = readCookie(headers, cookie);
  // Both names, since the library looks for the one that suits its own setting.
  if (value !== null) seen.set('cookie', `lientich.${cookie}=${value}; __Secure-lientich.${cookie}=${value}`);
  return seen;
}
