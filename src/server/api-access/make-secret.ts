import { randomBytes } from 'node:crypto';

/** A secret for signing messages as Standard Webhooks write it: 256 random bits. */
export function makeSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
