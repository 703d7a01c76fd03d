import { randomBytes } from 'node:crypto';
import { fingerprint } from './slow-guessing.ts';

const day = 86_400_000;

/** A one-time link for choosing a password, good for a day of real time, and the hash under which it is kept. */
export type OneTimeLink = { link: string; tokenHash: string; validUntil: Date };

/**
 * Makes a link; the token stands behind `#`, so that no log of a server or proxy has it.
 * @param publicUrl where people reach the system, without a slash at its end
 * @param now the real time
 */
export function makeLink(publicUrl: string, now: Date): OneTimeLink {
  const token = randomBytes(32).toString('base64url');
  const link = `${publicUrl}/dat-mat-khau#${token}`;
  return { link, tokenHash: fingerprint(token), validUntil: new Date(now.getTime() + day) };
}
