import type { Pool, PoolClient } from 'pg';
import { getRollbackPlans, PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { openPool } from './database.ts';
import { ensureJobSchema, jobSchema } from './job-schema.ts';

let database: TestDatabase;
let pool: Pool;
let owner: PoolClient;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.connect, 'owner', 2);
  owner = await pool.connect();
});
afterAll(async () => {
  owner.release();
  await pool.end();
  await database.drop();
});

async function version(): Promise<number | undefined> {
  const { rows } = await owner.query<{ version: number }>('select version from pgboss.version');
  return rows[0]?.version;
}

test('tables of an older library are brought to those of this one, indexes and rights included', async () => {
  const now = (await version())!;
  for (const back of [0, 1, 2, 3]) await owner.query(getRollbackPlans(jobSchema, now - back));
  expect(await version()).toBe(now - 4);
  await ensureJobSchema(owner);
  expect(await version()).toBe(now);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => owner.query(text, values) },
    schema: jobSchema,
  });
  expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
  const { rows } = await owner.query(
    `select c.relname, privilege from pg_class c cross join unnest(array['select', 'insert', 'update', 'delete']) privilege
     where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p')
       and not has_table_privilege('lientich_worker', c.oid, privilege)`,
  );
  expect(rows).toEqual([]);
});

test('tables of a newer library are left alone, and the start says why it refuses', async () => {
  await owner.query('update pgboss.version set version = version + 1');
  await expect(ensureJobSchema(owner)).rejects.toThrow(/newer version/);
  await owner.query('update pgboss.version set version = version - 1');
});
