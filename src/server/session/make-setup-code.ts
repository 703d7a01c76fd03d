import { randomInt } from 'node:crypto';
import type { Database } from '../platform/database.ts';
import { fingerprint } from '../platform/fingerprint.ts';
import { insertInstallation, saveSetupCode } from './setup-code-store.ts';

/** Without letters and digits that people confuse: 31^8 codes. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * At the start of the server: while nothing has been set up, gives a new set-up code to be printed (its
 * hash is kept, the one before ends); null once the first agency is there, or in a demo.
 */
export async function ensureInstallation(db: Database): Promise<string | null> {
  await insertInstallation(db);
  return makeSetupCode(db);
}

/** A new set-up code, `K7QF-M2XD`; null when the system has been set up already. */
export async function makeSetupCode(db: Database): Promise<string | null> {
  const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  return (await saveSetupCode(db, setupCodeHash(code))) ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}

/** How a set-up code is kept and compared, however it was typed. */
export function setupCodeHash(typed: string): string {
  return fingerprint(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
}
