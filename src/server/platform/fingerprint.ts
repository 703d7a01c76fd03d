import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal: what is kept of secrets and of addresses that people typed. */
export function fingerprint(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
