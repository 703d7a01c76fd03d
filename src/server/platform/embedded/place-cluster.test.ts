import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EmbeddedFailure } from './embedded-failure.ts';
import { findBinaries } from './find-binaries.ts';
import { placeCluster } from './place-cluster.ts';

const isRoot = process.getuid?.() === 0;

test('the cluster lies in the data folder, in a home that only its user may enter', () => {
  const folder = mkdtempSync('/tmp/lientich-place-');
  chmodSync(folder, 0o755);
  const { home, user } = placeCluster(path.join(folder, 'data'));
  expect(home).toBe(path.join(folder, 'data/database'));
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(statSync(home).uid).toBe(user?.uid ?? process.getuid?.());
  expect(user === null || user.uid > 0).toBe(true);
  rmSync(folder, { recursive: true });
});

test('under a home closed to the database user root puts it elsewhere and leaves a note; others stay', () => {
  const closed = mkdtempSync('/tmp/lientich-closed-'); // made with mode 0700
  const dataDir = path.join(closed, 'data');
  const { home } = placeCluster(dataDir);
  expect(home.startsWith(isRoot ? '/var/lib/lientich/' : dataDir)).toBe(true);
  const note = path.join(dataDir, 'DATABASE-LOCATION.txt');
  expect(existsSync(note)).toBe(isRoot);
  expect(placeCluster(dataDir).home).toBe(home);
  rmSync(home, { recursive: true });
  rmSync(closed, { recursive: true });
});

test('a note that leads nowhere stops the start instead of beginning with an empty database', () => {
  const dataDir = mkdtempSync('/tmp/lientich-note-');
  writeFileSync(
    path.join(dataDir, 'DATABASE-LOCATION.txt'),
    'The last line says where.\n/var/lib/lientich/gone\n',
  );
  expect(() => placeCluster(dataDir)).toThrow(/The database is not at \/var\/lib\/lientich\/gone/);
  rmSync(dataDir, { recursive: true });
});

test('where no PostgreSQL fits, one sentence says what to do', () => {
  expect(() => findBinaries('any', 3)).toThrow(EmbeddedFailure);
  expect(() => findBinaries('any', 3)).toThrow(/install PostgreSQL 3, or back up with the old version/);
});
