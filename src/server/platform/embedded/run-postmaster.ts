import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endOrphans, endServer, readPostmasterNote } from './clear-remains.ts';
import { programEnvironment } from './create-cluster.ts';
import { asUser } from './database-user.ts';
import { EmbeddedFailure } from './embedded-failure.ts';
import type { Binaries } from './find-binaries.ts';
import type { ClusterPlace } from './place-cluster.ts';
import { serverSettings } from './server-settings.ts';
import { socketPort } from './socket-folder.ts';

/** A database server that takes connections. */
export type Postmaster = {
  readonly pid: number;
  /** Settles when the server ends, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export type PostmasterSettings = {
  place: ClusterPlace;
  binaries: Binaries;
  socketDir: string;
  durable: boolean;
};

const orphansMayLiveMs = 2_000;
const startMayTakeMs = 10 * 60_000; // a recovery after a crash under load replays what was written
const largestLogBytes = 10_000_000;

/**
 * Starts the server in its own process group, so that Ctrl-C reaches it only through us, and waits until it is ready.
 * While workers of a killed server still hold its memory the start is repeated.
 * @throws {EmbeddedFailure} with the end of the server's log
 */
export async function runPostmaster(settings: PostmasterSettings): Promise<Postmaster> {
  const begun = performance.now();
  for (;;) {
    const attempt = spawnServer(settings);
    if (await isReady(attempt.child, settings.place)) return attached(attempt);
    const said = attempt.readLog();
    if (!/shared memory block|lock file .* already exists/.test(said)) throw startFailed(said);
    if (performance.now() - begun > orphansMayLiveMs) endOrphans(settings.place);
    if (performance.now() - begun > 10 * orphansMayLiveMs) throw startFailed(said);
    await pause(100);
  }
}

type Attempt = { child: ChildProcess; ended: Promise<void>; readLog(): string };

function spawnServer({ place, binaries, socketDir, durable }: PostmasterSettings): Attempt {
  const file = path.join(place.home, 'postgres.log');
  rotate(file);
  const log = openSync(file, 'a+', 0o600);
  const from = fstatSync(log).size;
  const given = { unix_socket_directories: socketDir, port: socketPort, ...serverSettings(durable) };
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(binaries.bin, 'postgres'), ['-D', place.cluster, ...flags], {
    ...asUser(place.user),
    cwd: '/',
    env: programEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  void ended.then(() => closeSync(log));
  return { child, ended, readLog: () => readFrom(file, from) };
}

/** Waits for the word `ready` in the server's own note; false when the process ended first. */
async function isReady(child: ChildProcess, place: ClusterPlace): Promise<boolean> {
  const until = performance.now() + startMayTakeMs;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const note = readPostmasterNote(place);
    if (note?.pid === child.pid && note.ready) return true;
    if (performance.now() > until) await endServer(child.pid);
    await pause(15);
  }
  return false;
}

function attached({ child, ended }: Attempt): Postmaster {
  const pid = child.pid ?? 0;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) await endServer(pid);
    await ended;
  };
  return { pid, ended, stop };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(file, `${file}.1`);
}

function readFrom(file: string, from: number): string {
  const log = openSync(file, 'r');
  const buffer = Buffer.alloc(20_000);
  const length = readSync(log, buffer, 0, buffer.length, from);
  closeSync(log);
  return buffer.toString('utf8', 0, length).trim();
}

function startFailed(said: string): EmbeddedFailure {
  return new EmbeddedFailure(
    'PostgreSQL không khởi động được.',
    `PostgreSQL did not start:\n${said.slice(-2000)}`,
  );
}
