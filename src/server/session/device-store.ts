import type { AuthDatabase } from './auth-store.ts';

/** True when somebody with this address has signed in with this browser before. */
export async function knowsDevice(authDb: AuthDatabase, email: string, deviceHash: string): Promise<boolean> {
  const row = await authDb
    .selectFrom('auth.device')
    .innerJoin('auth.user', 'auth.user.id', 'auth.device.user_id')
    .select('auth.device.user_id')
    .where('auth.user.email', '=', email.toLowerCase())
    .where('auth.device.device_hash', '=', deviceHash)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Keeps that the person signed in with this browser.
 * @returns `known`, `first` when it is their first one of all, or `new`
 */
export async function rememberDevice(
  authDb: AuthDatabase,
  userId: string,
  deviceHash: string,
  now: Date,
): Promise<'known' | 'first' | 'new'> {
  return authDb.transaction().execute(async (tx) => {
    const devices = await tx
      .selectFrom('auth.device')
      .select('device_hash')
      .where('user_id', '=', userId)
      .execute();
    await tx
      .insertInto('auth.device')
      .values({ user_id: userId, device_hash: deviceHash, first_seen_at: now, last_seen_at: now })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'device_hash']).doUpdateSet({ last_seen_at: now }),
      )
      .execute();
    if (devices.some((device) => device.device_hash === deviceHash)) return 'known';
    return devices.length === 0 ? 'first' : 'new';
  });
}
