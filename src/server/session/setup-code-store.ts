import type { Database } from '../platform/database.ts';

/** Marks an empty database as one that is to be set up; a marked one stays as it is. */
export async function insertInstallation(db: Database): Promise<void> {
  await db
    .insertInto('installation')
    .values({ demo: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps the hash of the set-up code; false when the system has been set up already. */
export async function saveSetupCode(db: Database, hash: string): Promise<boolean> {
  const changed = await db
    .updateTable('installation')
    .set({ setup_code_hash: hash })
    .where('initialised_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** The state of the installation; null before its first start. */
export async function loadInstallation(
  db: Database,
): Promise<{ setupCodeHash: string | null; initialised: boolean } | null> {
  const row = await db
    .selectFrom('installation')
    .select(['setup_code_hash', 'initialised_at'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return { setupCodeHash: row.setup_code_hash, initialised: row.initialised_at !== null };
}
