import { Client } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { administrator, freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { openPool } from './database.ts';
import { deadLetterQueue, type JobPace, type Jobs, openJobs } from './jobs.ts';

let database: TestDatabase;
let client: Client;
let opened: Jobs[];
let lines: string[];

beforeEach(async () => {
  database = await freshDatabase();
  client = new Client(administrator(database.name));
  await client.connect();
  opened = [];
  lines = [];
});
afterEach(async () => {
  await Promise.all(opened.map((jobs) => jobs.stop()));
  await client.end();
  await database.drop();
});

const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
/** So long that nothing in a test can be owed to looking again. */
const never = 600;

async function open(pace: Partial<JobPace> = {}): Promise<Jobs> {
  const jobs = await openJobs({ connect: database.connect, log, pace: { poll: never, ...pace } });
  opened.push(jobs);
  return jobs;
}

async function statesOf(queue: string): Promise<string[]> {
  const { rows } = await client.query<{ state: string }>(
    'select state from pgboss.job where name = $1 order by created_on, id',
    [queue],
  );
  return rows.map((row) => row.state);
}

/** A work that waits to be let go, and says when it began. */
function gate() {
  const [began, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  return { began: began.promise, begin: began.resolve, letGo: letGo.resolve, wait: letGo.promise };
}

test('of three servers one runs a queue; what is told meanwhile makes one more run', async () => {
  const servers = [await open(), await open(), await open()];
  const first = gate();
  let [runs, atOnce, most] = [0, 0, 0];
  const work = async () => {
    [runs, atOnce] = [runs + 1, atOnce + 1];
    most = Math.max(most, atOnce);
    first.begin();
    await first.wait;
    atOnce -= 1;
  };
  await Promise.all(servers.map((jobs) => jobs.work('counting', work)));
  await servers[0]!.wake('counting');
  await first.began;
  await Promise.all([...servers, ...servers].map((jobs) => jobs.wake('counting')));
  expect(await statesOf('counting')).toEqual(['active', 'created']);
  first.letGo();
  await expect.poll(() => statesOf('counting')).toEqual(['completed', 'completed']);
  expect({ runs, most }).toEqual({ runs: 2, most: 1 });
});

test('waking runs a queue at once, however rarely it is looked at', async () => {
  const jobs = await open();
  const { begin, began } = gate();
  await jobs.work('waking', async () => begin());
  await jobs.wake('waking');
  await began;
  await expect.poll(() => statesOf('waking')).toEqual(['completed']);
});

test('many who wake at the same time are one', async () => {
  const jobs = await open();
  let runs = 0;
  await jobs.work('waking', async () => void (runs += 1));
  await Promise.all(Array.from({ length: 500 }, () => jobs.wake('waking')));
  await expect.poll(() => statesOf('waking')).not.toContain('created');
  expect(runs).toBeLessThanOrEqual(3);
  await expect(jobs.wake('nobody')).rejects.toThrow('Nobody works');
});

test('what fails is tried again, then kept as a dead letter; neither log nor row tells content', async () => {
  const jobs = await open({ poll: 0.5, retryAfter: 1, retries: 1 });
  let runs = 0;
  await jobs.work('failing', async () => {
    runs += 1;
    throw Object.assign(new Error('Key (email)=(nguoinhan@thu.demo) already exists'), { code: '23505' });
  });
  await jobs.wake('failing');
  await expect.poll(() => statesOf(deadLetterQueue('failing')), { timeout: 10_000 }).toEqual(['created']);
  expect(runs).toBe(2);
  expect(await statesOf('failing')).toEqual(['failed']);
  const { rows } = await client.query<{ row: string }>('select j::text as row from pgboss.job j');
  expect(rows.map(({ row }) => row).join()).toContain('23505');
  expect([...rows.map(({ row }) => row), ...lines].join()).not.toContain('nguoinhan');
  const told = lines.map((line) => JSON.parse(line) as { msg: string; err: { code: string } });
  expect(told.map(({ msg, err }) => `${msg} ${err.code}`)).toEqual([
    'jobs: failed, to be tried again 23505',
    'jobs: given up 23505',
  ]);
});

test('while one failure waits to be tried again, a new notice is worked at once; a second failure gives up', async () => {
  const jobs = await open({ retryAfter: 300 });
  let runs = 0;
  await jobs.work('failing', async () => {
    runs += 1;
    if (runs !== 2) throw new Error('not now');
  });
  await jobs.wake('failing');
  await expect.poll(() => statesOf('failing')).toEqual(['retry']);
  await jobs.wake('failing');
  await expect.poll(() => statesOf('failing')).toEqual(['retry', 'completed']);
  await jobs.wake('failing');
  await expect.poll(() => statesOf('failing')).toEqual(['retry', 'completed', 'failed']);
  expect(await statesOf(deadLetterQueue('failing'))).toEqual(['created']);
});

test('stopping tells a running job, lets it end and takes no more work', async () => {
  const jobs = await open();
  const { begin, began } = gate();
  const ended: string[] = [];
  await jobs.work('long', async (stop) => {
    begin();
    await new Promise((resolve) => {
      stop.addEventListener('abort', resolve);
    });
    ended.push('the piece in hand');
  });
  await jobs.wake('long');
  await began;
  await jobs.wake('long');
  await jobs.stop();
  expect(ended).toEqual(['the piece in hand']);
  expect(await statesOf('long')).toEqual(['completed', 'created']);
});

test('the job of a server that is gone is done by another', async () => {
  const [lost, other] = [
    await open({ retryAfter: 1 }),
    await open({ poll: 0.5, retryAfter: 1, lookAfter: 1 }),
  ];
  const [here, there] = [gate(), gate()];
  await lost.work('taken', async () => {
    here.begin();
    await here.wait;
  });
  await lost.wake('taken');
  await here.began;
  await other.work('taken', async () => there.begin());
  await client.query(`update pgboss.job set heartbeat_on = now() - interval '1 hour' where name = 'taken'`);
  await there.began;
  await expect.poll(() => statesOf('taken')).toEqual(['completed']);
  here.letGo();
});

test('the schedule is in Vietnam’s zone, and the same however often a server starts', async () => {
  for (const jobs of [await open(), await open()]) {
    await jobs.work('daily', async () => undefined);
    await jobs.schedule('daily', '5 0 * * *');
  }
  const { rows } = await client.query('select name, cron, timezone from pgboss.schedule');
  expect(rows).toEqual([{ name: 'daily', cron: '5 0 * * *', timezone: 'Asia/Ho_Chi_Minh' }]);
});

test('people’s requests reach no job, and the worker makes no table', async () => {
  const [app, worker] = [openPool(database.connect, 'app', 1), openPool(database.connect, 'worker', 1)];
  await expect(app.query('select from pgboss.job')).rejects.toMatchObject({ code: '42501' });
  await expect(app.query(`select pgboss.create_queue('mine', '{}')`)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(worker.query('create table pgboss.mine ()')).rejects.toMatchObject({ code: '42501' });
  await Promise.all([app.end(), worker.end()]);
});
