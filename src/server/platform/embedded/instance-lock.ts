import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to be the one process that works on a cluster. */
export type InstanceLock = { release(): void };

/**
 * Takes the lock of a folder, or says who has it.
 *
 * Node has no `flock`; a transaction held open in an SQLite file is one. The kernel drops it however we die,
 * so that no stale lock is ever left and no process id needs to be believed; the id beside it only serves the message.
 */
export function takeInstanceLock(folder: string): InstanceLock | { heldBy: number | null } {
  const holder = path.join(folder, 'instance.pid');
  const file = new DatabaseSync(path.join(folder, 'instance.lock'));
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (!(error instanceof Error && error.message.includes('locked'))) throw error;
    return { heldBy: readPid(holder) };
  }
  writeFileSync(holder, `${process.pid}\n`);
  return { release: () => (rmSync(holder, { force: true }), file.close()) };
}

function readPid(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch {
    return null; // taken this very moment: its holder has not yet signed
  }
}
