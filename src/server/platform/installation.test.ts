import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { readConfig } from './config.ts';
import { openDatabase, openPool } from './database.ts';
import {
  clockOf,
  finishDemo,
  hostOf,
  type Installation,
  markDemo,
  readInstallation,
} from './installation.ts';

const demo: Installation = { demoDay: '2022-09-05', demoSince: new Date(), complete: true };
const real: Installation = { demoDay: null, demoSince: null, complete: true };

test('the clock of a demo runs on from its own day', () => {
  const monthAgo = new Date(Date.now() - 30 * 86_400_000);
  expect(clockOf(demo, readConfig({})).today()).toBe('2022-09-05');
  expect(clockOf({ ...demo, demoSince: monthAgo }, readConfig({})).today()).toBe('2022-10-05');
});

test('LIENTICH_NOW moves a demo and is refused on a real installation and on an empty one', () => {
  const moved = readConfig({ LIENTICH_NOW: '2022-05-05' });
  expect(clockOf(demo, moved).today()).toBe('2022-05-05');
  expect(() => clockOf(real, moved)).toThrow(/LIENTICH_NOW/);
  expect(() => clockOf(null, moved)).toThrow(/LIENTICH_NOW/);
});

test('a demo never starts in production; the real thing does, on the real day', () => {
  const production = readConfig({ NODE_ENV: 'production' });
  expect(() => clockOf(demo, production)).toThrow(/production/);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(clockOf(real, production).today()).toBe(today);
});

test('a demo listens on loopback only, unless it was made public', () => {
  expect(hostOf(demo, readConfig({ HOST: '0.0.0.0' }))).toBe('127.0.0.1');
  expect(hostOf(demo, readConfig({ HOST: '0.0.0.0', LIENTICH_DEMO: 'public' }))).toBe('0.0.0.0');
  expect(hostOf(real, readConfig({ HOST: '0.0.0.0' }))).toBe('0.0.0.0');
});

test('a demo whose building was interrupted says so', async () => {
  const database = await freshDatabase();
  const owner = openDatabase(openPool(database.connect, 'owner', 1));
  expect(await readInstallation(owner)).toBeNull();
  await markDemo(owner, '2022-09-05', 'a hash');
  expect(await readInstallation(owner)).toMatchObject({ complete: false });
  await finishDemo(owner);
  expect(await readInstallation(owner)).toMatchObject({ complete: true, demoDay: '2022-09-05' });
  await owner.destroy();
  await database.drop();
});
