import type { GenericEndpointContext } from '@better-auth/core';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { ReadSession } from '../access/admit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { type AuthDatabase, openAuthDatabase, readSecret } from './auth-store.ts';
import { libraryHeaders, readCookie } from './read-cookie.ts';
import { type HashCost, hashPassword, isPassword, usualCost } from './hash-password.ts';

/** Sign-in as the acts of this folder use it: the library, its database and the settings around it. */
export type SignIn = {
  auth: Auth;
  /** Connected as lientich_auth; reaches schema `auth` only. */
  authDb: AuthDatabase;
  clock: Clock;
  cost: HashCost;
  /** Cookies travel over https only. */
  secure: boolean;
  /** For the gate: who is signed in by the cookies of a call. */
  readSession: ReadSession;
};

export type AuthParts = {
  /** `openPool(connect, 'auth')`; its opener closes it. */
  pool: Pool;
  config: Config;
  clock: Clock;
  /** Work of a password hash; tests take less. */
  cost?: HashCost;
};

/** Seconds without a call after which a session has ended: who works daily signs in each morning. */
export const sessionSeconds = 12 * 3600;
/** Seconds after which a call moves the end of its session; it is the grain of "last seen". */
const seenSeconds = 300;

/** Opens sign-in over its own pool. */
export async function openAuth({ pool, config, clock, cost = usualCost }: AuthParts): Promise<SignIn> {
  const authDb = openAuthDatabase(pool);
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const baseURL = config.publicUrl ?? `http://localhost:${config.port}`;
  const auth = buildAuth({ authDb, secret: await readSecret(authDb), baseURL, secure, cost });
  return { auth, authDb, clock, cost, secure, readSession: (headers) => whoIsSignedIn(auth, headers) };
}

export type Auth = ReturnType<typeof buildAuth>;

type Wanted = { authDb: AuthDatabase; secret: string; baseURL: string; secure: boolean; cost: HashCost };

/** better-auth behind our acts: no routes of its own, no sign-up, no messages, no log, no calls to anybody. */
function buildAuth({ authDb, secret, baseURL, secure, cost }: Wanted) {
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
    databaseHooks: { session: { create: { before: refuseClosed } } },
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
 * password. It asks over the library's own connection, which may stand in a transaction.
 */
async function refuseClosed(
  { userId }: { userId: string },
  context: GenericEndpointContext | null,
): Promise<false | undefined> {
  const user = (await context?.context.internalAdapter.findUserById(userId)) as
    | MaybeClosed
    | null
    | undefined;
  return user == null || user.closedAt != null ? false : undefined;
}

type MaybeClosed = { closedAt?: Date | null };

async function whoIsSignedIn(auth: Auth, headers: Parameters<ReadSession>[0]): ReturnType<ReadSession> {
  if (readCookie(headers, 'session_token') === null) return null;
  const found = await auth.api.getSession({
    headers: libraryHeaders({ headers, address: '' }, 'session_token'),
  });
  return found === null ? null : { personId: found.user.id, sessionId: found.session.id };
}

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
