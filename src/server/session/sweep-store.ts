import type { Database } from '../platform/database.ts';
import type { AuthDatabase } from './auth-store.ts';
import { rememberedSeconds } from './code-store.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** How long in real time what has served is kept: counts of wrong tries, used codes, keys of calls, messages. */
const kept = { attempt: 2 * day, usedCode: rememberedSeconds * second, callKey: day, message: 30 * day };

/** Deletes of sign-in what opens nothing and slows nobody any more. */
export async function deleteOldSignIns(authDb: AuthDatabase, now: Date): Promise<void> {
  await authDb.deleteFrom('auth.session').where('expires_at', '<', now).execute();
  await authDb.deleteFrom('auth.link').where('valid_until', '<', now).execute();
  await authDb.deleteFrom('auth.verification').where('expires_at', '<', now).execute();
  await authDb.deleteFrom('auth.used_code').where('used_at', '<', before(now, kept.usedCode)).execute();
  await authDb.deleteFrom('auth.attempt').where('last_at', '<', before(now, kept.attempt)).execute();
}

/**
 * Deletes keys of calls that can't be repeated any more, and old messages, sent or given up.
 * @param db connected as lientich_worker, whom the policies let at old ones only
 */
export async function deleteOldCallsAndMessages(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('idempotency_key').where('created_at', '<', before(now, kept.callKey)).execute();
  await db.deleteFrom('mail_outbox').where('created_at', '<', before(now, kept.message)).execute();
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
