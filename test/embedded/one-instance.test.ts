import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { connectBySocket, findRunning } from '../../src/server/platform/embedded/connection-file.ts';
import { databaseName, startEmbedded } from '../../src/server/platform/embedded/start-embedded.ts';
import { killServer, startProcess, temporaryData } from './database-process.ts';

const log = { info: () => undefined, warn: () => undefined };
const rest: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of rest.splice(0)) await remove();
});

test('a second start on the same data says who has it and stops; the first goes on', async () => {
  const { dataDir } = data();
  const first = await startEmbedded({ dataDir, log });
  const second = startProcess(dataDir, 'idle');
  expect(await second.ended).not.toBe(0);
  expect(second.said.join('\n')).toContain(`Liên Tịch is already running on this data (pid ${process.pid})`);
  expect(await answer(first.connect('app'))).toBe(1);
  await first.stop();
});

test('of two first starts at once one wins', async () => {
  const { dataDir } = data();
  const both = [startProcess(dataDir, 'idle'), startProcess(dataDir, 'idle')];
  await Promise.all(both.map((one) => Promise.race([one.until(/^ready/), one.ended])));
  const ready = both.filter((one) => one.said.some((line) => line.startsWith('ready')));
  expect(ready).toHaveLength(1);
  ready[0]?.signal('SIGTERM');
  await Promise.all(both.map((one) => one.ended));
});

test('a clean stop leaves nothing running, and the data open again', async () => {
  const { dataDir, cluster } = data();
  for (const time of ['first', 'second']) {
    const running = startProcess(dataDir, 'idle');
    await running.until(/^ready/);
    running.signal('SIGTERM');
    expect(await running.ended, time).toBe(0);
    expect(existsSync(path.join(cluster, 'postmaster.pid')), time).toBe(false);
    expect(existsSync(path.join(dataDir, 'connection.json')), time).toBe(false);
  }
});

test('commands beside a running server find its database, and only their owner reads where', async () => {
  const { dataDir } = data();
  expect(await findRunning(dataDir)).toBeNull();
  const database = await startEmbedded({ dataDir, log });
  expect(statSync(path.join(dataDir, 'connection.json')).mode & 0o777).toBe(0o600);
  expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
  const running = await findRunning(dataDir);
  expect(running?.pid).toBe(process.pid);
  expect(await answer(connectBySocket(running ?? { socketDir: '' }, databaseName)('owner'))).toBe(1);
  await database.stop();
  expect(await findRunning(dataDir)).toBeNull();
});

test('a worker still busy after its server was killed does not keep the next start waiting', async () => {
  const { dataDir, cluster } = data();
  const before = startProcess(dataDir, 'idle');
  await before.until(/^ready/);
  const busy = await keepBusy(dataDir);
  before.signal('SIGKILL');
  killServer(cluster);
  const again = await startEmbedded({ dataDir, log });
  expect(await answer(again.connect('app'))).toBe(1);
  await busy.ended;
  await again.stop();
});

/** A computation without any waiting in it: its worker does not look up for a long time. */
async function keepBusy(dataDir: string): Promise<{ ended: Promise<void> }> {
  const running = await findRunning(dataDir);
  const client = new Client(connectBySocket(running ?? { socketDir: '' }, databaseName)('owner'));
  client.on('error', () => undefined);
  await client.connect();
  const sql = 'select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b';
  const ended = client.query(sql).then(
    () => undefined,
    () => undefined,
  );
  return { ended };
}

function data(): ReturnType<typeof temporaryData> {
  const made = temporaryData();
  rest.push(made.remove);
  return made;
}

async function answer(connection: object): Promise<unknown> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<{ one: number }>('select 1 as one');
  await client.end();
  return rows[0]?.one;
}
