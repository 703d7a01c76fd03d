import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../platform/database.ts';
import { fingerprint } from './slow-guessing.ts';

/** Without letters and digits that people confuse: 31^8 codes. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** How a set-up code is compared: however it was typed. */
export function normalSetupCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/**
 * At the start of the server: while nothing has been set up, gives a new set-up code to be printed (its
 * hash is kept, the one before ends); null once the first agency is there, or in a demo.
 */
export async function ensureInstallation(db: Database): Promise<string | null> {
  await db
    .insertInto('installation')
    .values({ demo: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return newSetupCode(db);
}

/** A new set-up code, `K7QF-M2XD`; null when the system has been set up already. */
export async function newSetupCode(db: Database): Promise<string | null> {
  const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  const changed = await db
    .updateTable('installation')
    .set({ setup_code_hash: fingerprint(code) })
    .where('initialised_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 0n ? null : `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** True when this is the set-up code that was printed last. */
export async function isSetupCode(db: Database, typed: string): Promise<boolean> {
  const row = await db
    .selectFrom('installation')
    .select(sql<boolean>`setup_code_hash = ${fingerprint(normalSetupCode(typed))}`.as('right'))
    .where('initialised_at', 'is', null)
    .executeTakeFirst();
  return row?.right === true;
}
