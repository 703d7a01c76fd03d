import type { SignIn } from './open-auth.ts';
import type { CookieName } from './read-cookie.ts';

/** A `Set-Cookie` with the attributes of the library's own, for as many seconds. */
export function makeCookie(
  { secure }: Pick<SignIn, 'secure'>,
  name: CookieName,
  value: string,
  seconds: number,
): string {
  const prefix = secure ? '__Secure-' : '';
  const safe = secure ? '; Secure' : '';
  return `${prefix}lientich.${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Strict${safe}`;
}
