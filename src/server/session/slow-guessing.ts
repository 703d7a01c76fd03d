import {
  accountLockOut,
  addressLockOut,
  codeLockOut,
  deviceLockOut,
  setupLockOut,
} from '../../domain/session/lock-out.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { Refused } from '../platform/problem.ts';
import { type Counter, countAttempt, forgetAttempts, takeBackAttempt } from './attempt-store.ts';
import type { SignIn } from './open-auth.ts';

/** A counted try; `succeeded` takes it out of the count again. */
export type Attempt = { succeeded(): Promise<void> };

/** A try to sign in: counted for the account from strange browsers, or for the one that knows it. */
export function signInCounters(email: string, address: string, device: string | null): Counter[] {
  if (device !== null) return [{ key: `device:${device}`, rule: deviceLockOut }];
  return [
    { key: `account:${fingerprint(email.toLowerCase())}`, rule: accountLockOut },
    { key: `address:${network(address)}`, rule: addressLockOut },
  ];
}

/** A code of the second step. */
export const codeCounter = (personId: string): Counter => ({ key: `code:${personId}`, rule: codeLockOut });

/** The password of somebody who is signed in, asked for again. */
export const passwordCounter = (personId: string): Counter => ({
  key: `password:${personId}`,
  rule: accountLockOut,
});

/** The set-up code of this installation. */
export const setupCounter: Counter = { key: 'setup', rule: setupLockOut };

/**
 * Counts a try on every counter, or on none when one of them is locked.
 * @throws {Refused} `lockedOut` with the seconds to wait
 */
export async function slowGuessing(signIn: SignIn, counters: readonly Counter[]): Promise<Attempt> {
  const now = signIn.clock.realNow();
  await signIn.authDb.transaction().execute(async (tx) => {
    for (const counter of counters) {
      const wait = await countAttempt(tx, counter, now);
      if (wait !== null) throw new Refused('lockedOut', wait);
    }
  });
  return {
    async succeeded() {
      for (const { key } of counters) {
        if (key.startsWith('address:')) await takeBackAttempt(signIn.authDb, key);
        else await forgetAttempts(signIn.authDb, key);
      }
    },
  };
}

/** One IPv4 address, or the network of an IPv6 one: a household there has 2^64 addresses. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = plain.includes('::') ? tail.split(':').filter((group) => group !== '') : [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
