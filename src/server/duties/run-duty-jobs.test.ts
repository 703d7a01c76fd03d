import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { query } from '../../../test/house.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import { type Database, openDatabase, openPool } from '../platform/database.ts';
import { type Jobs, openJobs } from '../platform/jobs.ts';
import type { Ear } from '../platform/listen.ts';
import { runDutyJobs } from './run-duty-jobs.ts';

let server: TestApp;
let parties: readonly [Participant, Participant];
let db: Database;
let jobs: Jobs;
let ear: Ear;
/** What the job has told so far, and who waits for the next of it. */
const told: { made: number; moved: number; lapsed: number }[] = [];
let next = Promise.withResolvers<void>();

beforeAll(async () => {
  server = await openTestApp();
  parties = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  const log = pino({ level: 'info' }, { write: hear });
  const { connect } = server.database;
  db = openDatabase(openPool(connect, 'worker', 2));
  // So seldom that nothing here can be owed to looking again.
  jobs = await openJobs({ connect, log, pace: { poll: 600 } });
  ear = await runDutyJobs({ jobs, db, connect, clock: server.clock, log });
});
afterAll(async () => {
  await ear.close();
  await jobs.stop();
  await db.destroy();
  await server.close();
});

function hear(line: string): void {
  const { made, moved, lapsed } = JSON.parse(line) as (typeof told)[number];
  if (made === undefined) return;
  told.push({ made, moved, lapsed });
  next.resolve();
  next = Promise.withResolvers<void>();
}

/** Waits until the job has told of so many fulfilments that it made. */
async function made(count: number): Promise<void> {
  while (told.reduce((sum, one) => sum + one.made, 0) < count) await next.promise;
}

test('a regulation that two have accepted has its fulfilments without anybody asking', async () => {
  await layRegulation(server, parties);
  await made(4);
  await layRegulation(server, parties);
  await made(8);
  expect(told.every(({ moved, lapsed }) => moved + lapsed === 0)).toBe(true);
});

test('the job looks again each minute by itself', async () => {
  const scheduled = await query<{ cron: string; timezone: string }>(
    server,
    'worker',
    `select cron, timezone from pgboss.schedule where name = 'duties'`,
  );
  expect(scheduled).toEqual([{ cron: '* * * * *', timezone: 'Asia/Ho_Chi_Minh' }]);
});
