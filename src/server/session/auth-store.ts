import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Timestamp } from '../platform/tables.gen.ts';

/** The tables of schema `auth` (0002-sign-in.sql) that our own queries touch; only role lientich_auth reaches them. */
export type AuthTables = {
  'auth.user': {
    id: string;
    email: string;
    two_factor_enabled: boolean;
    closed_at: Timestamp | null;
  };
  'auth.account': { user_id: string; provider_id: string; password: string | null; updated_at: Timestamp };
  'auth.session': {
    id: string;
    token: string;
    user_id: string;
    expires_at: Timestamp;
    updated_at: Timestamp;
  };
  'auth.verification': { identifier: string; value: string; expires_at: Timestamp };
  'auth.secret': { value: string };
  'auth.link': { token_hash: string; user_id: string; valid_until: Timestamp; used_at: Timestamp | null };
  'auth.attempt': { key: string; failures: number; last_at: Timestamp; locked_until: Timestamp | null };
  'auth.device': {
    user_id: string;
    device_hash: string;
    first_seen_at: Timestamp;
    last_seen_at: Timestamp;
  };
  'auth.used_code': { user_id: string; code_hash: string; used_at: Timestamp };
};

export type AuthDatabase = Kysely<AuthTables>;

/** Kysely over a pool of lientich_auth. */
export function openAuthDatabase(pool: Pool): AuthDatabase {
  return new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) });
}

/** The key that signs cookies and encrypts second factors; the first server of an installation makes it. */
export async function readSecret(authDb: AuthDatabase): Promise<string> {
  await authDb
    .insertInto('auth.secret')
    .values({ value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await authDb.selectFrom('auth.secret').select('value').executeTakeFirstOrThrow();
  return row.value;
}
