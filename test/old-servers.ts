import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clearRemains } from '../src/server/platform/embedded/clear-remains.ts';
import { takeInstanceLock } from '../src/server/platform/embedded/instance-lock.ts';
import { usualSocketFolder } from '../src/server/platform/embedded/socket-folder.ts';

/** Where each run of the tests keeps its server. */
export const temporaryPrefix = '/tmp/lientich-test-';

/** Ends and removes the servers of runs that were killed before they could: their lock is free. */
export async function clearOldServers(): Promise<void> {
  const names = readdirSync('/tmp').filter((name) => `/tmp/${name}`.startsWith(temporaryPrefix));
  for (const name of names) await clearIfDead(path.join('/tmp', name));
}

async function clearIfDead(folder: string): Promise<void> {
  const home = path.join(folder, 'data/database');
  if (!existsSync(path.join(home, 'instance.lock'))) return;
  const lock = await takeInstanceLock(home);
  if ('heldBy' in lock) return;
  await clearRemains({ home, cluster: path.join(home, 'cluster'), user: null });
  lock.release();
  rmSync(usualSocketFolder(home), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
