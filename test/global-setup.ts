import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openPool } from '../src/server/platform/database.ts';
import { connectBySocket } from '../src/server/platform/embedded/connection-file.ts';
import { superuser } from '../src/server/platform/embedded/create-cluster.ts';
import { type EmbeddedPostgres, startEmbedded } from '../src/server/platform/embedded/start-embedded.ts';
import { ensureDatabase } from '../src/server/platform/ensure-roles.ts';
import { migrate } from '../src/server/platform/migrate.ts';
import { clearOldServers, removeTemporary, temporaryFolder } from './old-servers.ts';

/**
 * The throw-away server of this run. `embedded`: the binaries of npm, each role logs in for itself, as `npm start`
 * has it. `url`: those of the machine, reached as by DATABASE_URL (`LIENTICH_TEST_SERVER=system`).
 */
export type TestServer = { kind: 'embedded' | 'url'; socketDir: string; port: number; superuser: string };

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** The migrated database from which each test's own is cloned. */
export const templateName = 'lientich_template';

/** Starts one server for the whole run, migrates the template once; gives the way to end it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearOldServers();
  const folder = temporaryFolder();
  const kind = process.env['LIENTICH_TEST_SERVER'] === 'system' ? 'url' : 'embedded';
  const binaries = kind === 'url' ? 'machine' : 'any';
  const log = { info: () => undefined, warn: () => undefined };
  const server = await startEmbedded({ dataDir: path.join(folder, 'data'), log, durable: false, binaries });
  await prepareTemplate(server);
  project.provide('testServer', { kind, socketDir: server.socketDir, port: server.port, superuser });
  return async () => {
    await server.stop();
    await removeTemporary(folder);
  };
}

async function prepareTemplate(server: EmbeddedPostgres): Promise<void> {
  const client = new Client(server.administer('postgres'));
  await client.connect();
  await ensureDatabase(client, templateName);
  await client.end();
  const pool = openPool(connectBySocket(server, templateName), 'owner', 1);
  await migrate(pool);
  await pool.end();
}
