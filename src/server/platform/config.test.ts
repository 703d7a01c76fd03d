import path from 'node:path';
import { expect, test } from 'vitest';
import { bareEnvironment, readConfig, root } from './config.ts';

test('nothing has to be set, and an empty value counts as absent', () => {
  const config = readConfig({ PORT: '', LIENTICH_DATA_DIR: '' });
  expect(config).toEqual(readConfig({}));
  expect(config).toMatchObject({ port: 4080, databaseUrl: null, demo: 'on', trustProxy: false });
  expect(config.dataDir).toBe(path.join(root, 'data'));
  expect(config.publicUrl).toBe('http://localhost:4080');
});

test('all wrong values are named at once', () => {
  const wrong = {
    PORT: '70000',
    DATABASE_URL: 'mysql://x',
    LIENTICH_DEMO: 'maybe',
    LIENTICH_TRUST_PROXY: 'so',
  };
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
});

test('the public address has no slash at its end, however it was typed', () => {
  for (const LIENTICH_PUBLIC_URL of ['https://lientich.demo', 'https://lientich.demo/'])
    expect(readConfig({ LIENTICH_PUBLIC_URL }).publicUrl).toBe('https://lientich.demo');
});

test('a program that we start is handed where things lie, and no setting', () => {
  process.env['DATABASE_URL'] = 'postgres://quan-tri:bi-mat@may-chu/lientich';
  const handed = bareEnvironment();
  delete process.env['DATABASE_URL'];
  expect(handed['PATH']).toBe(process.env['PATH']);
  expect(Object.keys(handed).filter((name) => /LIENTICH|DATABASE/.test(name))).toEqual([]);
});
