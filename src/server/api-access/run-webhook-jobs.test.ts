import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { endSetUp, query } from '../../../test/house.ts';
import { openReceiver, type Receiver } from '../../../test/webhook-receiver.ts';
import { layWebhooks, type WebhookGround } from '../../../test/webhooks.ts';
import { type Database, openDatabase, openPool } from '../platform/database.ts';
import { type Jobs, openJobs } from '../platform/jobs.ts';
import type { Ear } from '../platform/listen.ts';
import { openLog } from '../platform/log.ts';
import { newId } from '../platform/new-id.ts';
import { runWebhookJobs } from './run-webhook-jobs.ts';

let server: TestApp;
let ground: Ground;
let hooks: WebhookGround;
let receiver: Receiver;
let db: Database;
let jobs: Jobs;
let ear: Ear;

beforeAll(async () => {
  server = await openTestApp();
  const operator = await layGround(server, ['systemAdministrator']);
  ground = await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh');
  await endSetUp(server);
  hooks = layWebhooks(server, operator.administrator);
  receiver = await openReceiver();
  await hooks.allow(receiver.origin, true);
  const log = openLog('silent');
  const { connect } = server.database;
  db = openDatabase(openPool(connect, 'worker', 3));
  // So seldom that nothing here can be owed to looking again.
  jobs = await openJobs({ connect, log, pace: { poll: 600 } });
  ear = await runWebhookJobs({ jobs, db, connect, clock: server.clock, log });
});
afterAll(async () => {
  await ear.close();
  await jobs.stop();
  await db.destroy();
  await receiver.close();
  await hooks.close();
  await server.close();
});

test('a message leaves when it is written, and what failed is tried again by itself when it is due', async () => {
  const { webhook } = await hooks.make(ground.administrator, receiver.origin);
  receiver.answer((response) => response.writeHead(receiver.received.length === 1 ? 503 : 204).end());
  await hooks.tell(ground.agencyId, 'request.arrived', newId());
  // The second attempt comes five seconds after the first, without anybody asking.
  await receiver.has(2);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(1);
  await server.call('POST', `/webhooks/${webhook.id}/test`, { as: ground.administrator });
  await receiver.has(3);
});

test('the job looks again each minute by itself', async () => {
  const scheduled = await query<{ cron: string }>(
    server,
    'worker',
    `select cron from pgboss.schedule where name = 'webhooks'`,
  );
  expect(scheduled).toEqual([{ cron: '* * * * *' }]);
});
