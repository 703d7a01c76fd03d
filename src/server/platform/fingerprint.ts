import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal: what is kept of secrets, of addresses that people typed and of texts that must stay the same. */
export function fingerprint(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
