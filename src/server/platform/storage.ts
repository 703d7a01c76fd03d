import { Client } from 'pg';
import type { Config } from './config.ts';
import { type Connect, connectByUrl, openPool } from './database.ts';
import { findRunning, connectBySocket } from './embedded/connection-file.ts';
import { databaseName, startEmbedded } from './embedded/start-embedded.ts';
import { adoptDatabase, ensureRoles } from './ensure-roles.ts';
import { refuseUnfinished } from './backup/restore-backup.ts';
import { jobSchema } from './job-schema.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';

/** A migrated database and how to reach it. */
export type Storage = {
  connect: Connect;
  /** What it is, for the line that is printed at the start. */
  name: string;
  /** Settles when the database ends by itself; never for an external one. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** Starts the embedded database, or takes the one of `DATABASE_URL`, and brings it forward. */
export async function openStorage(config: Config, log: Log): Promise<Storage> {
  const storage =
    config.databaseUrl === null ? await embedded(config, log) : await external(config.databaseUrl);
  try {
    await bringForward(storage, log);
  } catch (error) {
    await storage.stop();
    throw error;
  }
  return storage;
}

async function bringForward(storage: Storage, log: Log): Promise<void> {
  const owner = openPool(storage.connect, 'owner', 1);
  try {
    await refuseUnfinished(owner);
    const ran = await migrate(owner);
    if (ran.length > 0) log.info({ migrations: ran }, 'database: brought forward');
  } finally {
    await owner.end();
  }
}

/** The database of a server that runs beside this command, or one started for it. */
export async function borrowStorage(config: Config, log: Log): Promise<Storage> {
  const running = config.databaseUrl === null ? await findRunning(config.dataDir) : null;
  if (running === null) return openStorage(config, log);
  return {
    connect: connectBySocket(running, databaseName),
    name: `PostgreSQL ${running.version}`,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

/** Takes everything out of a database whose building was interrupted, and migrates it anew. */
export async function emptyDatabase(storage: Storage): Promise<void> {
  const owner = openPool(storage.connect, 'owner', 1);
  try {
    await owner.query('drop schema if exists auth cascade');
    await owner.query(`drop schema if exists ${jobSchema} cascade`);
    await owner.query(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    );
    await migrate(owner);
  } finally {
    await owner.end();
  }
}

async function embedded(config: Config, log: Log): Promise<Storage> {
  const say = { info: (message: string) => log.info(message), warn: (message: string) => log.warn(message) };
  const server = await startEmbedded({ dataDir: config.dataDir, log: say });
  return {
    connect: server.connect,
    name: `PostgreSQL ${server.version} (embedded)`,
    ended: server.ended,
    stop: () => server.stop(),
  };
}

async function external(databaseUrl: string): Promise<Storage> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await ensureRoles(client, { login: false });
    await adoptDatabase(client);
  } finally {
    await client.end();
  }
  return {
    connect: connectByUrl(databaseUrl),
    name: 'PostgreSQL (DATABASE_URL)',
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  };
}
