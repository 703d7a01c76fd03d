import { Client } from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './database.ts';

test('each test database is migrated and its own', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  expect(await valueOf(one.connect('owner'), 'select count(*) > 0 from migration')).toBe(true);
  await valueOf(one.connect('owner'), 'create table only_here as select 1');
  expect(await valueOf(other.connect('owner'), `select to_regclass('only_here')`)).toBeNull();
  await Promise.all([one.drop(), other.drop()]);
});

test('every role works as itself, neither superuser nor above row-level security', async () => {
  const database = await freshDatabase();
  for (const role of ['owner', 'app', 'auth', 'worker'] as const) {
    const mighty = `select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user`;
    expect(await valueOf(database.connect(role), 'select current_user::text')).toBe(`lientich_${role}`);
    expect(await valueOf(database.connect(role), mighty)).toBe(false);
  }
  await database.drop();
});

async function valueOf(connection: object, sql: string): Promise<unknown> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return Object.values(rows[0] ?? {})[0] ?? null;
}
