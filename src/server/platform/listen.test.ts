import { Client } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { administrator, freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Ear, listen } from './listen.ts';

let database: TestDatabase;
let client: Client;
let ear: Ear;
let heard: number;
let lines: string[];

beforeEach(async () => {
  database = await freshDatabase();
  client = new Client(administrator(database.name));
  await client.connect();
  [heard, lines] = [0, []];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const onNotice = () => void (heard += 1);
  ear = await listen({ connect: database.connect, channel: 'something_changed', onNotice, log });
});
afterEach(async () => {
  await ear.close();
  await client.end();
  await database.drop();
});

const tell = () => client.query(`select pg_notify('something_changed', '')`);
const cut = () =>
  client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query ilike 'listen%'`,
  );
const listeners = async () => {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
  );
  return rowCount;
};

test('what the database tells is heard, and the beginning counts as told', async () => {
  expect(heard).toBe(1);
  await tell();
  await expect.poll(() => heard).toBe(2);
});

test('a connection that breaks is made again, which counts as told', async () => {
  await cut();
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(2);
  await tell();
  await expect.poll(() => heard).toBe(3);
});

test('while the database does not let it in, it tries again, and says so without content', async () => {
  // Nobody at all: on the machine's own server the tests come in as one who may always.
  const doorkeeper = new Client(administrator('postgres'));
  await doorkeeper.connect();
  const open = (yes: boolean) =>
    doorkeeper.query(`alter database ${database.name} with allow_connections ${yes}`);
  await open(false);
  await cut();
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(JSON.parse(lines[0]!)).toMatchObject({ code: '55000', msg: 'listen: cannot be heard yet' });
  await open(true);
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(2);
  await doorkeeper.end();
});

test('closed, it hears no more and leaves no connection, also in the middle of a break', async () => {
  await Promise.all([cut(), ear.close()]);
  await expect.poll(listeners).toBe(0);
  await tell();
  expect(heard).toBe(1);
});
