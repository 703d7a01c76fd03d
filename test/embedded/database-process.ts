import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { processesIn } from '../../src/server/platform/embedded/process-info.ts';
import { removeTemporary, temporaryFolder } from '../old-servers.ts';

const program = fileURLToPath(new URL('insert-until-killed.ts', import.meta.url));

/** A process that runs the embedded database, and what it said. */
export type DatabaseProcess = {
  readonly said: readonly string[];
  /** Settles when so many of its lines match, or when it ends. */
  readonly until: (pattern: RegExp, count?: number) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
};

/** Starts such a process; `idle` holds the database open without writing. */
export function startProcess(dataDir: string, mode: 'insert' | 'idle'): DatabaseProcess {
  const child = spawn(process.execPath, [program, dataDir, mode], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  let look: () => void = () => undefined;
  const hear = (line: string) => (said.push(line), look());
  createInterface({ input: child.stdout }).on('line', hear);
  createInterface({ input: child.stderr }).on('line', hear);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const until = (pattern: RegExp, count = 1) =>
    new Promise<void>((resolve) => {
      look = () => said.filter((line) => pattern.test(line)).length >= count && resolve();
      look();
      void ended.then(() => resolve());
    });
  return { said, until, signal: (signal) => child.kill(signal), ended };
}

/** A folder for data, where the cluster in it will be, and how to end what still runs there. */
export function temporaryData(): { dataDir: string; cluster: string; remove: () => Promise<void> } {
  const folder = temporaryFolder();
  const dataDir = path.join(folder, 'data');
  return { dataDir, cluster: path.join(dataDir, 'database/cluster'), remove: () => removeTemporary(folder) };
}

/** Kills the server alone; its workers notice by themselves a little later. */
export function killServer(cluster: string): void {
  process.kill(Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
}

/** Kills the server and all its workers at once. */
export function killServerAndWorkers(cluster: string): void {
  const all = processesIn(cluster);
  killServer(cluster);
  for (const pid of all) killIfThere(pid);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended by itself in between
  }
}
