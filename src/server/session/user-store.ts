import type { AuthDatabase } from './auth-store.ts';

/** The address with which a person signs in. */
export async function emailOf(authDb: AuthDatabase, userId: string): Promise<string> {
  const user = await authDb
    .selectFrom('auth.user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return user.email;
}

/** True when signing in takes a second step. */
export async function hasSecondFactor(authDb: AuthDatabase, userId: string): Promise<boolean> {
  const user = await authDb
    .selectFrom('auth.user')
    .select('two_factor_enabled')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return user.two_factor_enabled;
}

/**
 * Who has chosen a password for this address; null when nobody has. Until then nothing that a stranger
 * types shows in the trail of the agency that entered the address: it would learn whether the account
 * is its own.
 */
export async function userWithPassword(authDb: AuthDatabase, email: string): Promise<string | null> {
  const user = await authDb
    .selectFrom('auth.user')
    .innerJoin('auth.account', 'auth.account.user_id', 'auth.user.id')
    .select('auth.user.id')
    .where('auth.user.email', '=', email.toLowerCase())
    .where('auth.account.provider_id', '=', 'credential')
    .where('auth.account.password', 'is not', null)
    .executeTakeFirst();
  return user?.id ?? null;
}

/** Who signs in with this address; null when nobody does. */
export async function userIdOf(authDb: AuthDatabase, email: string): Promise<string | null> {
  const user = await authDb
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return user?.id ?? null;
}
