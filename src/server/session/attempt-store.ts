import type { Transaction } from 'kysely';
import { type LockOut, waitAfter } from '../../domain/session/lock-out.ts';
import type { AuthDatabase, AuthTables } from './auth-store.ts';

/** One counter of wrong tries and how it slows. */
export type Counter = { key: string; rule: LockOut };

/**
 * Counts a try before it is made, so that many at once do not slip through; success takes it back.
 * @param now the real time
 * @returns the seconds to wait when the counter is locked, else null and the try is counted
 */
export async function countAttempt(
  tx: Transaction<AuthTables>,
  { key, rule }: Counter,
  now: Date,
): Promise<number | null> {
  // The empty update locks the row, and finds it also when somebody has just removed it.
  const row = await tx
    .insertInto('auth.attempt')
    .values({ key, failures: 0, last_at: now, locked_until: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
    .returningAll()
    .executeTakeFirstOrThrow();
  const left = row.locked_until === null ? 0 : row.locked_until.getTime() - now.getTime();
  if (left > 0) return Math.ceil(left / 1000);
  const forgotten = now.getTime() - row.last_at.getTime() > rule.forgetSeconds * 1000;
  const failures = (forgotten ? 0 : row.failures) + 1;
  const wait = waitAfter(failures, rule);
  await tx
    .updateTable('auth.attempt')
    .set({ failures, last_at: now, locked_until: wait === 0 ? null : new Date(now.getTime() + wait * 1000) })
    .where('key', '=', key)
    .execute();
  return null;
}

/** Begins the count anew, after the right person came in. */
export async function forgetAttempts(authDb: AuthDatabase, key: string): Promise<void> {
  await authDb.deleteFrom('auth.attempt').where('key', '=', key).execute();
}

/** Takes one counted try back, where other people's tries stand in the same count. */
export async function takeBackAttempt(authDb: AuthDatabase, key: string): Promise<void> {
  await authDb
    .updateTable('auth.attempt')
    .set((row) => ({ failures: row('failures', '-', 1), locked_until: null }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute();
}
