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
  'auth.session': { id: string; user_id: string; expires_at: Timestamp };
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
