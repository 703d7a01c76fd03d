import { randomBytes, timingSafeEqual } from 'node:crypto';
import { fingerprint } from '../platform/fingerprint.ts';

/** What is kept of a key: the prefix, by which people and the database know it, and the hash of the whole token. */
export type KeyToken = { prefix: string; hash: string };

/** A new key `lt_<prefix>_<secret>` with 256 random bits; the token itself is shown once and kept nowhere. */
export function makeKeyToken(): KeyToken & { token: string } {
  const prefix = `lt_${randomBytes(5).toString('hex')}`;
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, prefix, hash: fingerprint(token) };
}

/**
 * The key that a call carries in `Authorization: Bearer lt_…`; null when it carries none. A key that is not of our
 * shape is one all the same, that nobody has.
 */
export function readKeyToken(authorization: string | undefined): KeyToken | null {
  const token = /^Bearer +(lt_\S*)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  const prefix = /^(lt_[0-9a-f]{10})_[\w-]{43}$/.exec(token)?.[1] ?? '';
  return { prefix, hash: fingerprint(token) };
}

/** Compares hashes of keys in a time that says nothing of them. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
