import type { IncomingHttpHeaders } from 'node:http';
import type { GenericEndpointContext } from '@better-auth/core';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { type AuthDatabase, openAuthDatabase, readSecret } from './auth-store.ts';
import { type HashCost, hashPassword, isPassword, usualCost } from './hash-password.ts';
import { type LivingSession, readLivingSession, seenSeconds, sessionSeconds } from './read-living-session.ts';

/** Sign-in as the acts of this folder use it: the library, its database and the settings around it. */
export type SignIn = {
  auth: Auth;
  /** Connected as lientich_auth; reaches schema `auth` only. */
  authDb: AuthDatabase;
  clock: Clock;
  cost: HashCost;
  /** Cookies travel over https only. */
  secure: boolean;
  /** Who is signed in by the cookies of a call; the gate asks it too. */
  readSession: (headers: IncomingHttpHeaders) => Promise<LivingSession | null>;
  /** The same, without moving the end of the session. */
  peekSession: (headers: IncomingHttpHeaders) => Promise<LivingSession | null>;
};

export type AuthParts = {
  /** `openPool(connect, 'auth')`; its opener closes it. */
  pool: Pool;
  config: Config;
  clock: Clock;
  /** Work of a password hash; tests take less. */
  cost?: HashCost;
};

/** Opens sign-in over its own pool. */
export async function openAuth({ pool, config, clock, cost = usualCost }: AuthParts): Promise<SignIn> {
  const authDb = openAuthDatabase(pool);
  const baseURL = config.publicUrl;
  const secure = baseURL.startsWith('https:');
  const secret = await readSecret(authDb);
  const auth = buildAuth({ authDb, clock, cost, secure, secret, baseURL });
  const living = (moves: boolean) => (headers: IncomingHttpHeaders) =>
    readLivingSession({ authDb, secret }, headers, { now: clock.realNow(), moves });
  const [readSession, peekSession] = [living(true), living(false)];
  return { auth, authDb, clock, cost, secure, readSession, peekSession };
}

export type Auth = ReturnType<typeof buildAuth>;

type Wanted = Pick<SignIn, 'authDb' | 'clock' | 'cost' | 'secure'> & { secret: string; baseURL: string };

/** better-auth behind our acts: no routes of its own, no sign-up, no messages, no log, no calls to anybody. */
function buildAuth({ authDb, clock, cost, secure, secret, baseURL }: Wanted) {
  return betterAuth({
    appName: 'Liên Tịch',
    secret,
    baseURL,
    database: { db: authDb, type: 'postgres', schemaName: 'auth', transaction: true },
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: {
        hash: (password) => hashPassword(password, cost),
        verify: ({ hash, password }) => isPassword(hash, password),
      },
    },
    session: { ...sessionFields, expiresIn: sessionSeconds, updateAge: seenSeconds, freshAge: 0 },
    user: userFields,
    account: accountFields,
    verification: verificationFields,
    plugins: [
      // Our own lock-out counts wrong codes too, with the same waits for codes and recovery codes.
      twoFactor({ issuer: 'Liên Tịch', accountLockout: { enabled: false }, schema: twoFactorSchema }),
    ],
    databaseHooks: {
      session: { create: { before: (session, context) => beginSession(session.userId, context, clock) } },
    },
    advanced: {
      cookiePrefix: 'lientich',
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: 'strict' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: ['lientich-address'], ipv6Subnet: 128 },
    },
  });
}

/**
 * No session begins for a closed account, by whatever step; the library then answers as to a wrong
 * password. It asks over the library's own connection, which may stand in a transaction. Others begin
 * at our clock's real time, by which they end too.
 */
async function beginSession(userId: string, context: GenericEndpointContext | null, clock: Clock) {
  const user = (await context?.context.internalAdapter.findUserById(userId)) as
    | MaybeClosed
    | null
    | undefined;
  if (user == null || user.closedAt != null) return false;
  const now = clock.realNow();
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
  return { data: { createdAt: now, updatedAt: now, expiresAt } };
}

type MaybeClosed = { closedAt?: Date | null };

// The columns of 0002-sign-in.sql under the names that better-auth gives them.
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
const userFields = {
  fields: { ...stamps, emailVerified: 'email_verified' },
  additionalFields: { closedAt: { type: 'date', required: false, input: false, fieldName: 'closed_at' } },
} as const;
const sessionFields = {
  fields: {
    ...stamps,
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    userId: 'user_id',
  },
};
const verificationFields = { fields: { ...stamps, expiresAt: 'expires_at' } };
const accountFields = {
  fields: {
    ...stamps,
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
};
const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};
