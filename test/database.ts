import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Connect, connectByUrl } from '../src/server/platform/database.ts';
import { connectBySocket } from '../src/server/platform/embedded/connection-file.ts';
import { type TestServer, templateName } from './global-setup.ts';

/** A database of one test file: migrated, empty, its own. */
export type TestDatabase = {
  readonly name: string;
  /** Connects as one of our roles, as the server would. */
  readonly connect: Connect;
  drop(): Promise<void>;
};

/** Clones the migrated template; takes a few hundredths of a second. Drop it in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template ${templateName} owner lientich_owner`);
  await administer(server, `revoke all on database ${name} from public`);
  await administer(
    server,
    `grant connect, temporary on database ${name} to lientich_app, lientich_auth, lientich_worker`,
  );
  return {
    name,
    connect: connectTo(server, name),
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

/** A database with nothing in it, not even migrated, for tests of migrating and restoring. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name} template template0 owner lientich_owner`);
  return {
    name,
    connect: connectTo(server, name),
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

function connectTo(server: TestServer, name: string): Connect {
  return server.kind === 'embedded' ? connectBySocket(server, name) : connectByUrl(urlOf(server, name));
}

/** The way an external server is named: one login that takes our roles on. */
export function urlOf(server: TestServer, database: string): string {
  return `postgres://${server.superuser}@localhost/${database}?host=${encodeURIComponent(server.socketDir)}`;
}

async function administer(server: TestServer, sql: string): Promise<void> {
  const client = new Client({
    host: server.socketDir,
    port: server.port,
    user: server.superuser,
    database: 'postgres',
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
