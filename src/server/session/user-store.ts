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

/** Who signs in with this address; null when nobody does. */
export async function userIdOf(authDb: AuthDatabase, email: string): Promise<string | null> {
  const user = await authDb
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return user?.id ?? null;
}
