import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from '../../domain/session/password-policy.ts';

/** Work of one hash: memory in KiB, passes, lanes. */
export type HashCost = { memoryCost: number; timeCost: number; parallelism: number };

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane; about 20 ms here. */
export const usualCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * An argon2id hash with its salt and cost in it. One hash may serve many accounts: the demo hashes once.
 * @param cost lower in tests only
 */
export function hashPassword(password: string, cost: HashCost = usualCost): Promise<string> {
  // The algorithm is argon2id when none is named.
  return hash(normalPassword(password), cost);
}

/** True when the password is the one that was hashed. */
export function isPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, normalPassword(password));
}
