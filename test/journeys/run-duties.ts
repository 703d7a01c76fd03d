import { makeFulfilments } from '../../src/server/duties/make-fulfilments.ts';
import { readConfig } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { clockOf, readInstallation } from '../../src/server/platform/installation.ts';
import type { Journey } from './open-journey.ts';

/** Lets the job make the fulfilments of a journey's world, as the server does by night and after each change. */
export async function runDuties({ database }: Journey): Promise<void> {
  const db = openDatabase(openPool(database.connect, 'worker', 2));
  const clock = clockOf(await readInstallation(db), readConfig({ LIENTICH_LOG_LEVEL: 'silent' }));
  await makeFulfilments({ db, clock });
  await db.destroy();
}
