import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** The right to be the one process that works on a cluster. */
export type InstanceLock = { release(): void };

const patienceMs = 1_000;

/** Kept here too: a database that nobody mentions any more is closed, and its lock with it. */
const held = new Set<DatabaseSync>();

/** Takes the lock of a folder, or says who has it; waits a moment for a holder that is just ending. */
export async function takeInstanceLock(folder: string): Promise<InstanceLock | { heldBy: number | null }> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const lock = tryInstanceLock(folder);
    if (!('heldBy' in lock) || performance.now() > until) return lock;
    await pause(50);
  }
}

/**
 * Node has no `flock`; a transaction held open in an SQLite file is one. The kernel drops it however we die,
 * so that no stale lock is ever left and no process id needs to be believed; the id beside it only serves the message.
 */
function tryInstanceLock(folder: string): InstanceLock | { heldBy: number | null } {
  const holder = path.join(folder, 'instance.pid');
  const file = new DatabaseSync(path.join(folder, 'instance.lock'));
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (!(error instanceof Error && error.message.includes('locked'))) throw error;
    return { heldBy: readPid(holder) };
  }
  held.add(file);
  writeFileSync(holder, `${process.pid}\n`);
  return { release: () => release(file, holder) };
}

function release(file: DatabaseSync, holder: string): void {
  rmSync(holder, { force: true });
  held.delete(file);
  file.close();
}

function readPid(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch {
    return null; // taken this very moment: its holder has not yet signed
  }
}
