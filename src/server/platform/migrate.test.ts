import { expect, test } from 'vitest';
import { emptyDatabase, freshDatabase } from '../../../test/database.ts';
import { openPool } from './database.ts';
import { migrate, migrationNames } from './migrate.ts';

test('an empty database runs every migration once, also when two servers start at once', async () => {
  const database = await emptyDatabase();
  const pools = [openPool(database.connect, 'owner', 1), openPool(database.connect, 'owner', 1)];
  const ran = await Promise.all(pools.map((pool) => migrate(pool)));
  expect(ran.flat()).toEqual(await migrationNames());
  for (const pool of pools) await pool.end();
  await database.drop();
});

test('a database that ran another text of a migration, or a later one, is refused in words', async () => {
  const database = await freshDatabase();
  const owner = openPool(database.connect, 'owner', 1);
  expect(await migrate(owner)).toEqual([]);
  await owner.query(`update migration set digest = 'another' where name like '0001%'`);
  await expect(migrate(owner)).rejects.toThrow(/0001.*new data folder/);
  await owner.query(`insert into migration (name) values ('9999-later')`);
  await expect(migrate(owner)).rejects.toThrow(/newer version.*9999-later/);
  await owner.end();
  await database.drop();
});
