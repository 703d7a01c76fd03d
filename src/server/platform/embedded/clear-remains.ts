import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterPlace } from './place-cluster.ts';
import { commandOf, isAlive, processesIn } from './process-info.ts';

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export type PostmasterNote = { readonly pid: number; readonly ready: boolean };

/** The note of the server that runs, or ran, on this cluster. */
export function readPostmasterNote(place: ClusterPlace): PostmasterNote | null {
  try {
    const lines = readFileSync(path.join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null; // none runs
  }
}

/**
 * Clears what an earlier life left, called by the holder of the instance lock only. A server that outlived the process
 * that started it is stopped: its clients are dead. The note of a dead one is taken away, since its process id may by
 * now be somebody else's, or a zombie's that nobody reaps; that workers of the dead server are gone PostgreSQL still
 * finds out by their shared memory.
 * @returns whether a server was still running
 */
export async function clearRemains(place: ClusterPlace): Promise<boolean> {
  const note = readPostmasterNote(place);
  if (note === null) return false;
  const runs = isAlive(note.pid) && isServerOf(place, note.pid);
  if (runs) await endServer(note.pid);
  rmSync(path.join(place.cluster, 'postmaster.pid'), { force: true });
  return runs;
}

/**
 * Ends a server: first in good order, dropping its clients; when that takes too long, so that it recovers next time.
 * @param patience milliseconds before each harder step
 */
export async function endServer(pid: number, patience = 20_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signalTo(pid, signal);
    if (await isGone(pid, patience)) return;
  }
}

/** Ends workers that outlived a killed server and still hold its shared memory. */
export function endOrphans(place: ClusterPlace): void {
  for (const pid of processesIn(place.cluster)) signalTo(pid, 'SIGKILL');
}

function isServerOf(place: ClusterPlace, pid: number): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(place.cluster);
}

async function isGone(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (!isAlive(pid)) return true;
    await pause(10);
  }
  return !isAlive(pid);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
