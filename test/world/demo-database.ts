import { Client } from 'pg';
import { readConfig } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { finishDemo } from '../../src/server/platform/installation.ts';
import { administrator, freshDatabase, type TestDatabase } from '../database.ts';
import { demoDay, seedDemoWorld } from './seed-demo-world.ts';

/**
 * The demo world up to a day in a database of one test file. It is built once in a run and copied for each, so that
 * only the first file waits for it. Drop it in `afterAll`.
 */
export async function demoDatabase(until: string = demoDay): Promise<TestDatabase> {
  const copy = await freshDatabase(await ensureBuilt(until));
  const owner = openDatabase(openPool(copy.connect, 'owner', 1));
  // The clock of the copy begins now.
  await finishDemo(owner);
  await owner.destroy();
  return copy;
}

/** The name of the database that is copied; whoever comes while it is being built waits for it. */
async function ensureBuilt(until: string): Promise<string> {
  const name = `demo_until_${until.replaceAll('-', '_')}`;
  const client = new Client(administrator('postgres'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const built = await freshDatabase();
      const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent' });
      await seedDemoWorld({ config, storage: { connect: built.connect }, until });
      await client.query(`alter database ${built.name} rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return name;
}
