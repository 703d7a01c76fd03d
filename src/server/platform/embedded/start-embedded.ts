import { rmSync } from 'node:fs';
import { Client, type ClientConfig } from 'pg';
import {
  administerBySocket,
  connectBySocket,
  removeConnectionFile,
  writeConnectionFile,
} from './connection-file.ts';
import { clearRemains } from './clear-remains.ts';
import { clusterMajor, createCluster } from './create-cluster.ts';
import { AlreadyRunning } from './embedded-failure.ts';
import type { Connect } from '../database.ts';
import { ensureDatabase, ensureRoles } from '../ensure-roles.ts';
import { type BinarySource, type Binaries, findBinaries } from './find-binaries.ts';
import { type InstanceLock, takeInstanceLock } from './instance-lock.ts';
import { reachableBinaries } from './move-binaries.ts';
import { type ClusterPlace, placeCluster } from './place-cluster.ts';
import { type Postmaster, runPostmaster } from './run-postmaster.ts';
import { makeSocketFolder, socketPort } from './socket-folder.ts';

export type EmbeddedOptions = {
  dataDir: string;
  log: { info(message: string): void; warn(message: string): void };
  /** False for clusters that are thrown away: quicker, and lost at a crash of the machine. */
  durable?: boolean;
  binaries?: BinarySource;
};

/** Our own PostgreSQL, running. */
export type EmbeddedPostgres = {
  readonly socketDir: string;
  readonly port: number;
  /** Of PostgreSQL, for instance `18.4`. */
  readonly version: string;
  /** Settles when the database ends, also when nobody asked it to. */
  readonly ended: Promise<void>;
  /** How to connect to its database as one of our roles. */
  readonly connect: Connect;
  /** How to connect as the superuser, for preparing databases only. */
  administer(database: string): ClientConfig;
  /** Ends the database in good order and lets others have the data. */
  stop(): Promise<void>;
};

/** Name of the one database of an embedded cluster. */
export const databaseName = 'lientich';

/**
 * Starts the private PostgreSQL of a data folder, made at the first start, on a unix socket only.
 * Recovers by itself from whatever an earlier life left: a server still running is stopped first.
 * @throws {AlreadyRunning} when another process has the same data open
 * @throws {EmbeddedFailure} when it can't start, with what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = placeCluster(options.dataDir);
  const lock = await takeInstanceLock(place.home);
  if ('heldBy' in lock) throw new AlreadyRunning(options.dataDir, lock.heldBy);
  try {
    return await startLocked(options, place, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(options: EmbeddedOptions, place: ClusterPlace, lock: InstanceLock) {
  const { dataDir, log, durable = true } = options;
  if (await clearRemains(place))
    log.warn('database: a server from an earlier life was still running; stopped it');
  const binaries = reachableBinaries(findBinaries(options.binaries ?? 'any', clusterMajor(place)), place);
  if (clusterMajor(place) === null) {
    log.info(`database: creating a PostgreSQL ${binaries.version} cluster in ${place.cluster}`);
    await createCluster(place, binaries, durable);
  }
  const socketDir = makeSocketFolder(place);
  const server = await runPostmaster({ place, binaries, socketDir, durable });
  const embedded = describe(server, socketDir, binaries);
  await prepare(embedded);
  writeConnectionFile(dataDir, { socketDir, port: socketPort, version: binaries.version, pid: process.pid });
  const stop = async () => {
    removeConnectionFile(dataDir);
    await server.stop();
    rmSync(socketDir, { recursive: true, force: true });
    lock.release();
  };
  return { ...embedded, stop };
}

function describe(server: Postmaster, socketDir: string, { version }: Binaries): EmbeddedPostgres {
  return {
    socketDir,
    port: socketPort,
    version,
    ended: server.ended,
    connect: connectBySocket({ socketDir }, databaseName),
    administer: (database) => administerBySocket({ socketDir }, database),
    stop: () => server.stop(),
  };
}

/** Makes sure of roles and database; ends the server again when that fails. */
async function prepare(embedded: EmbeddedPostgres): Promise<void> {
  const client = new Client(embedded.administer('postgres'));
  try {
    await client.connect();
    await ensureRoles(client, { login: true });
    await ensureDatabase(client, databaseName);
  } catch (error) {
    await embedded.stop();
    throw error;
  } finally {
    await client.end();
  }
}
