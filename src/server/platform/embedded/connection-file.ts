import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { ClientConfig } from 'pg';
import { z } from 'zod';
import type { Connect } from '../database.ts';
import { superuser } from './create-cluster.ts';
import { socketPort } from './socket-folder.ts';

/** How commands beside a running server reach its database. */
export type RunningDatabase = {
  readonly socketDir: string;
  readonly port: number;
  readonly version: string;
  /** The process that started it. */
  readonly pid: number;
};

const shape = z.object({ socketDir: z.string(), port: z.number(), version: z.string(), pid: z.number() });

/** Leaves word in the data folder, for its owner's eyes only, of where the database listens. */
export function writeConnectionFile(dataDir: string, running: RunningDatabase): void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
}

/** Takes that word back when the database ends; nothing when there is none. */
export function removeConnectionFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The database that runs on this data folder now, or null; a file left by a killed server counts as none. */
export async function findRunning(dataDir: string): Promise<RunningDatabase | null> {
  const known = readConnectionFile(dataDir);
  return known !== null && (await answers(known.socketDir)) ? known : null;
}

/** How to connect to a database on that socket as one of our roles. */
export function connectBySocket(running: { socketDir: string }, database: string): Connect {
  return (role) => ({ host: running.socketDir, port: socketPort, user: `lientich_${role}`, database });
}

/** How to connect to a database on that socket as the superuser, who only prepares, backs up and restores. */
export function administerBySocket(running: { socketDir: string }, database: string): ClientConfig {
  return { host: running.socketDir, port: socketPort, user: superuser, database };
}

function readConnectionFile(dataDir: string): RunningDatabase | null {
  try {
    return shape.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null; // none, or not whole: nobody runs
  }
}

function answers(socketDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(path.join(socketDir, `.s.PGSQL.${socketPort}`));
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

const fileIn = (dataDir: string) => path.join(dataDir, 'connection.json');
