import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ClusterPlace } from './place-cluster.ts';

/** The number in the name of the socket; there is no network port. */
export const socketPort = 5432;

/**
 * The folder of the cluster's socket: short, since a socket's path holds 107 bytes at most, and closed (0700), since
 * whoever reaches the socket is trusted: the database's user, which is ours or one that only root may become.
 */
export function makeSocketFolder(place: ClusterPlace): string {
  const name = createHash('sha256').update(place.home).digest('hex').slice(0, 12);
  const folder = claim(`/tmp/lientich-${name}`, place)
    ? `/tmp/lientich-${name}`
    : mkdtempSync('/tmp/lientich-');
  chmodSync(folder, 0o700);
  if (place.user !== null) chownSync(folder, place.user.uid, place.user.gid);
  clearSocket(folder);
  return folder;
}

/** Where the socket of this cluster is, unless somebody took the name. */
export function usualSocketFolder(home: string): string {
  return `/tmp/lientich-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

/** Removes a socket that no server listens on any more. */
function clearSocket(folder: string): void {
  rmSync(path.join(folder, `.s.PGSQL.${socketPort}`), { force: true });
  rmSync(path.join(folder, `.s.PGSQL.${socketPort}.lock`), { force: true });
}

/** False when somebody else made a folder of this name before us: everybody may write in /tmp. */
function claim(folder: string, place: ClusterPlace): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const there = lstatSync(folder);
  const ours = [place.user?.uid, process.getuid?.()].includes(there.uid);
  return there.isDirectory() && ours && (there.mode & 0o077) === 0;
}
