import { randomBytes } from 'node:crypto';
import { fingerprint } from '../platform/fingerprint.ts';

/** Hours of real time for which a link works: the first one, one after a reset, one from the command line. */
const linkHours = 24;

/** A one-time link for choosing a password, the hash under which it is kept, and the real instant of its end. */
export type OneTimeLink = { link: string; tokenHash: string; validUntil: Date };

/**
 * Makes a link; the token stands behind `#`, so that no log of a server or proxy has it.
 * @param publicUrl where people reach the system, without a slash at its end
 * @param now the real time
 */
export function makeLink(publicUrl: string, now: Date, hours = linkHours): OneTimeLink {
  const token = randomBytes(32).toString('base64url');
  const link = `${publicUrl}/dat-mat-khau#${token}`;
  return { link, tokenHash: fingerprint(token), validUntil: new Date(now.getTime() + hours * 3_600_000) };
}
