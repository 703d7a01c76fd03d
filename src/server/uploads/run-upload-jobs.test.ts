import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { query } from '../../../test/house.ts';
import { contextOf, insideAs, layParticipants, type Participant } from '../../../test/participants.ts';
import { sendUp } from '../../../test/uploads.ts';
import { openBlobs } from '../platform/blobs.ts';
import { type Database, openDatabase, openPool } from '../platform/database.ts';
import { type Jobs, openJobs } from '../platform/jobs.ts';
import type { Ear } from '../platform/listen.ts';
import { openLog } from '../platform/log.ts';
import { openQuarantine } from '../platform/quarantine.ts';
import { runUploadJobs } from './run-upload-jobs.ts';
import { takeUploads } from './take-uploads.ts';

let server: TestApp;
let procuracy: Participant;
let db: Database;
let jobs: Jobs;
let ear: Ear;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh');
  const { config, clock } = server;
  const { connect } = server.database;
  const log = openLog('silent');
  db = openDatabase(openPool(connect, 'worker', 3));
  // So seldom that nothing here can be owed to looking again.
  jobs = await openJobs({ connect, log, pace: { poll: 600 } });
  const stores = { quarantine: openQuarantine(config.dataDir), blobs: openBlobs(config) };
  ear = await runUploadJobs({ config, jobs, db, connect, clock, log, ...stores });
});
afterAll(async () => {
  await ear.close();
  await jobs.stop();
  await db.destroy();
  await server.close();
});

const stateOf = async (id: string) =>
  (await server.call('GET', `/uploads/${id}`, { as: procuracy.leader })).json<{ state: string }>().state;

test('a file is looked at as soon as its last byte is there, and destroyed bytes go at once', async () => {
  const words = 'Công văn được kiểm tra ngay.';
  const id = await sendUp(server, procuracy.leader, { name: 'Công văn.txt', bytes: words });
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('ready');
  const [kept] = await insideAs(server, procuracy, (tx) =>
    takeUploads(tx, contextOf(server, procuracy), [id]),
  );
  const sha256 = createHash('sha256').update(words).digest('hex');
  const blob = path.join(server.config.dataDir, 'files', sha256.slice(0, 2), sha256);
  expect(existsSync(blob)).toBe(true);
  const body = { reason: 'Hết thời hạn lưu trữ' };
  await server.call('POST', `/files/${kept!.id}/destroy`, { as: procuracy.leader, body });
  await expect.poll(() => existsSync(blob), { timeout: 20_000 }).toBe(false);
});

test('held files are looked at each minute, what nobody needs is removed each hour', async () => {
  const scheduled = await query<{ name: string; cron: string }>(
    server,
    'worker',
    `select name, cron from pgboss.schedule where name like 'uploads%' order by name`,
  );
  expect(scheduled).toEqual([
    { name: 'uploads', cron: '* * * * *' },
    { name: 'uploads-sweep', cron: '17 * * * *' },
  ]);
});
