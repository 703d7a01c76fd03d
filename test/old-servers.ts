import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clearRemains } from '../src/server/platform/embedded/clear-remains.ts';
import { isAlive } from '../src/server/platform/embedded/process-info.ts';
import { usualSocketFolder } from '../src/server/platform/embedded/socket-folder.ts';

const named = /^lientich-test-(\d+)-/;

/** A folder for a test's server, named after this process; as root the database's user must pass through it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(`/tmp/lientich-test-${process.pid}-`);
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends the server whose data lie in `<folder>/data`, if it still runs, and removes the folder. */
export async function removeTemporary(folder: string): Promise<void> {
  const home = path.join(folder, 'data/database');
  await clearRemains({ home, cluster: path.join(home, 'cluster'), user: null });
  rmSync(usualSocketFolder(home), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Ends and removes the servers of test processes that were killed before they could do so. */
export async function clearOldServers(): Promise<void> {
  for (const name of readdirSync('/tmp')) {
    const pid = Number(named.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) await removeTemporary(path.join('/tmp', name));
  }
}
