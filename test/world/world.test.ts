import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/server/platform/config.ts';
import { openDatabase, openPool } from '../../src/server/platform/database.ts';
import { readInstallation } from '../../src/server/platform/installation.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { bodies } from './bodies.ts';
import { openStage, type Stage } from './stage.ts';
import { demoDay, seedDemoWorld } from './seed-demo-world.ts';

let database: TestDatabase;
let stage: Stage;
const config = readConfig({ LIENTICH_LOG_LEVEL: 'silent' });

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemoWorld({ config, storage: { connect: database.connect } });
  stage = await openStage(database.connect, config, demoDay);
});
afterAll(async () => {
  await stage.close();
  await database.drop();
});

test('every account of the storylines may act on the day of the demo', async () => {
  const locals = ['vanthu', 'daumoi', 'chuyenvien', 'lanhdao', 'quantri'];
  const addresses = bodies.flatMap(({ key }) => locals.map((local) => `${local}@${key}.demo`));
  const all = [
    ...addresses,
    'quantri@he-thong.demo',
    'thanhtra@he-thong.demo',
    'thuongtruc@tinhuy-thaibinh.demo',
  ];
  for (const address of all)
    expect((await stage.player(address)).appointmentId, address).toMatch(/^[0-9a-f-]{36}$/);
  expect(all).toHaveLength(17 * 5 + 3);
});

test('the mark says demo and that the world is complete', async () => {
  const db = openDatabase(openPool(database.connect, 'app', 1));
  expect(await readInstallation(db)).toMatchObject({ demoDay: '2022-09-05', complete: true });
  await db.destroy();
});

test('one person holds positions in both bodies of the Supreme Procuracy and acts in either', async () => {
  const group = await stage.player('lanhdao@bcsd-vksndtc.demo');
  const committee = (await stage.player('quantri@du-vksndtc.demo')).agencyId;
  const other = await stage.player('lanhdao@bcsd-vksndtc.demo', committee);
  expect(other.personId).toBe(group.personId);
  expect(other.agencyId).not.toBe(group.agencyId);
});

test('the world is built up to an earlier day too, and stands on it', async () => {
  const earlier = await freshDatabase();
  await seedDemoWorld({ config, storage: { connect: earlier.connect }, until: '2022-05-05' });
  const db = openDatabase(openPool(earlier.connect, 'app', 1));
  expect(await readInstallation(db)).toMatchObject({ demoDay: '2022-05-05', complete: true });
  await db.destroy();
  const then = await openStage(earlier.connect, config, '2022-05-05');
  expect((await then.player('lanhdao@vks-vinhphuc.demo')).appointmentId).toMatch(/^[0-9a-f-]{36}$/);
  await then.close();
  await earlier.drop();
});
