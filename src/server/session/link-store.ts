import type { AuthDatabase } from './auth-store.ts';

/** Whose link it is, while it is good: not used, not over, the account not closed. */
export async function findLink(
  authDb: AuthDatabase,
  tokenHash: string,
  now: Date,
): Promise<{ userId: string; email: string } | null> {
  const row = await authDb
    .selectFrom('auth.link')
    .innerJoin('auth.user', 'auth.user.id', 'auth.link.user_id')
    .select(['auth.link.user_id as userId', 'auth.user.email'])
    .where('auth.link.token_hash', '=', tokenHash)
    .where('auth.link.used_at', 'is', null)
    .where('auth.link.valid_until', '>', now)
    .where('auth.user.closed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Uses the link: the password is set and every session of the account ends, in one transaction.
 * @returns false when somebody used it meanwhile
 */
export async function takeLink(
  authDb: AuthDatabase,
  { tokenHash, passwordHash, now }: { tokenHash: string; passwordHash: string; now: Date },
): Promise<boolean> {
  return authDb.transaction().execute(async (tx) => {
    const link = await tx
      .updateTable('auth.link')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash)
      .where('used_at', 'is', null)
      .where('valid_until', '>', now)
      .returning('user_id')
      .executeTakeFirst();
    if (link === undefined) return false;
    await tx
      .updateTable('auth.account')
      .set({ password: passwordHash, updated_at: now })
      .where('user_id', '=', link.user_id)
      .where('provider_id', '=', 'credential')
      .execute();
    await tx.deleteFrom('auth.session').where('user_id', '=', link.user_id).execute();
    return true;
  });
}
