import { fingerprint } from '../platform/fingerprint.ts';
import type { AuthDatabase } from './auth-store.ts';
import type { SignIn } from './open-auth.ts';

/** Longer than a code is accepted: its half minute and those beside it. */
export const rememberedSeconds = 300;

/**
 * Claims a code of the authenticator, right or wrong, before it is looked at.
 * @returns false when it was tried before and must not work again (RFC 6238, 5.2)
 */
export async function claimCode({ authDb, clock }: SignIn, userId: string, code: string): Promise<boolean> {
  const now = clock.realNow();
  await authDb
    .deleteFrom('auth.used_code')
    .where('user_id', '=', userId)
    .where('used_at', '<', new Date(now.getTime() - rememberedSeconds * 1000))
    .execute();
  const claimed = await authDb
    .insertInto('auth.used_code')
    .values({
      user_id: userId,
      code_hash: fingerprint(`${userId} ${code.replaceAll(/\s/g, '')}`),
      used_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return claimed.numInsertedOrUpdatedRows === 1n;
}

/** Whose second step stands under this identifier; null when it has ended. */
export async function findChallenged(
  authDb: AuthDatabase,
  identifier: string,
  now: Date,
): Promise<string | null> {
  const row = await authDb
    .selectFrom('auth.verification')
    .select('value')
    .where('identifier', '=', identifier)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined && row.value.length === 36 ? row.value : null;
}
