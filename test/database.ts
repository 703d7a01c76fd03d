import { randomBytes } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
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

/** Clones the migrated template, or another one; takes a few hundredths of a second. Drop it in `afterAll`. */
export async function freshDatabase(template: string = templateName): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${template} owner lientich_owner`);
  await administer(`revoke all on database ${name} from public`);
  await administer(
    `grant connect, temporary on database ${name} to lientich_app, lientich_auth, lientich_worker`,
  );
  return {
    name,
    connect: connectTo(name),
    drop: () => administer(`drop database ${name} with (force)`),
  };
}

/** A database with nothing in it, not even migrated, for tests of migrating and restoring. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template template0 owner lientich_owner`);
  return {
    name,
    connect: connectTo(name),
    drop: () => administer(`drop database ${name} with (force)`),
  };
}

function connectTo(name: string): Connect {
  const server = inject('testServer');
  return server.kind === 'embedded' ? connectBySocket(server, name) : connectByUrl(urlOf(server, name));
}

/** The way an external server is named: one login that takes our roles on. */
export function urlOf(server: TestServer, database: string): string {
  return `postgres://${server.superuser}@localhost/${database}?host=${encodeURIComponent(server.socketDir)}`;
}

/** How to connect to a test database past all walls, to fill it or to look at everything. */
export function administrator(database: string): ClientConfig {
  const { socketDir, port, superuser } = inject('testServer');
  return { host: socketDir, port, user: superuser, database };
}

async function administer(sql: string): Promise<void> {
  const client = new Client(administrator('postgres'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
