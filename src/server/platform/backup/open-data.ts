import { Client, type ClientConfig } from 'pg';
import type { Config } from '../config.ts';
import { type Connect, connectByUrl } from '../database.ts';
import { administerBySocket, connectBySocket, findRunning } from '../embedded/connection-file.ts';
import { databaseName, startEmbedded } from '../embedded/start-embedded.ts';
import { adoptDatabase, ensureRoles } from '../ensure-roles.ts';
import type { Log } from '../log.ts';

/** The database as backup and restore need it: all of it, whatever row-level security says. */
export type OpenData = {
  /** A superuser where there is one, else the owner. */
  client: Client;
  connect: Connect;
  close(): Promise<void>;
};

/** The database to back up: that of the running server, or one started for it. */
export async function openForBackup(config: Config, log: Log): Promise<OpenData> {
  const running = config.databaseUrl === null ? await findRunning(config.dataDir) : null;
  if (running === null) return openForRestore(config, log);
  const client = await connected(administerBySocket(running, databaseName));
  return { client, connect: connectBySocket(running, databaseName), close: () => client.end() };
}

/**
 * The database to restore into, not migrated, and nobody else's meanwhile.
 * @throws {AlreadyRunning} when a server runs on the same data
 */
export async function openForRestore(config: Config, log: Log): Promise<OpenData> {
  if (config.databaseUrl !== null) return openExternal(config.databaseUrl);
  const say = { info: (line: string) => log.info(line), warn: (line: string) => log.warn(line) };
  const server = await startEmbedded({ dataDir: config.dataDir, log: say });
  const client = await connected(server.administer(databaseName)).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const close = async () => {
    await client.end();
    await server.stop();
  };
  return { client, connect: server.connect, close };
}

async function openExternal(databaseUrl: string): Promise<OpenData> {
  const client = await connected({ connectionString: databaseUrl });
  try {
    await takeOver(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  return { client, connect: connectByUrl(databaseUrl), close: () => client.end() };
}

/** Makes the roles and gives them the database; without a superuser the rest is done as the owner. */
async function takeOver(client: Client): Promise<void> {
  await ensureRoles(client, { login: false });
  await adoptDatabase(client);
  const { rows } = await client.query<{ passes: boolean }>(
    'select rolsuper as passes from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.passes) await client.query('set role lientich_owner');
}

async function connected(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  await client.connect();
  return client;
}
