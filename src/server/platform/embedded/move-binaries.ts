import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { userCan } from './database-user.ts';
import type { Binaries } from './find-binaries.ts';
import type { ClusterPlace } from './place-cluster.ts';

const store = '/var/lib/lientich';

/**
 * Binaries that the database's user may run: those found, or a copy of them (about 60 MB, once for each version)
 * where the checkout lies in a folder closed to that user.
 */
export function reachableBinaries(found: Binaries, place: ClusterPlace): Binaries {
  if (userCan(place.user, '"$1" --version', path.join(found.bin, 'postgres'))) return found;
  if (found.movable === null || place.user === null) return found;
  const name = createHash('sha256').update(`${found.movable} ${found.version}`).digest('hex').slice(0, 12);
  const copy = path.join(store, `postgresql-${found.version}-${name}`);
  if (!existsSync(copy)) copyWhole(found.movable, copy);
  return { ...found, bin: path.join(copy, 'bin') };
}

/** Copies beside the goal and renames, so that a copy broken off never looks whole. */
function copyWhole(from: string, to: string): void {
  mkdirSync(store, { recursive: true, mode: 0o711 });
  const draft = mkdtempSync(path.join(store, '.copy-'));
  const whole = path.join(draft, 'native');
  cpSync(from, whole, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(whole, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // else another process was quicker
  }
  rmSync(draft, { recursive: true });
}
