import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { houseOf, type Member, query } from '../../../test/house.ts';
import { openDatabase, openPool } from '../platform/database.ts';
import { openLog } from '../platform/log.ts';
import { openAuthDatabase } from './auth-store.ts';
import { startSweep } from './start-sweep.ts';

let server: TestApp;
let officer: Member;

beforeAll(async () => {
  server = await openTestApp();
  const house = houseOf(server, await layGround(server, ['agencyAdministrator']));
  officer = await house.addPerson('Thư ký', ['officer']);
});
afterAll(() => server.close());

/** One sweep, as the server does it at its start. */
async function swept(): Promise<void> {
  const db = openDatabase(openPool(server.database.connect, 'worker', 1));
  const authDb = openAuthDatabase(openPool(server.database.connect, 'auth', 1));
  await startSweep({ db, authDb, clock: server.clock, log: openLog('error') }).stop();
  await Promise.all([db.destroy(), authDb.destroy()]);
}

/** Each kind: a row that has expired and one that has not. */
const rows: [string, 'auth' | 'app', string][] = [
  [
    'auth.session',
    'auth',
    `insert into auth.session (token, user_id, expires_at) values
      ('old', $1, now() - interval '1 minute'), ('new', $1, now() + interval '1 minute')`,
  ],
  [
    'auth.link',
    'auth',
    `insert into auth.link (token_hash, user_id, valid_until) values
      ('old', $1, now() - interval '1 minute'), ('new', $1, now() + interval '1 minute')`,
  ],
  [
    'auth.verification',
    'auth',
    `insert into auth.verification (identifier, value, expires_at) values
      ('old', $1::text, now() - interval '1 minute'), ('new', $1::text, now() + interval '1 minute')`,
  ],
  [
    'auth.used_code',
    'auth',
    `insert into auth.used_code (user_id, code_hash, used_at) values
      ($1, 'old', now() - interval '6 minutes'), ($1, 'new', now() - interval '4 minutes')`,
  ],
  [
    'auth.attempt',
    'auth',
    `insert into auth.attempt (key, failures, last_at) values
      ('old ' || $1, 1, now() - interval '49 hours'), ('new ' || $1, 1, now() - interval '47 hours')`,
  ],
  [
    'mail_outbox',
    'app',
    `insert into mail_outbox (id, to_address, subject, body, created_at) values
      (gen_random_uuid(), 'cu@thu.demo', $1, '', now() - interval '31 days'),
      (gen_random_uuid(), 'moi@thu.demo', $1, '', now() - interval '29 days')`,
  ],
];

test.each(rows)('what has expired leaves %s, what has not stays', async (table, role, insert) => {
  await swept();
  const count = async () => {
    const reader = role === 'app' ? 'worker' : role;
    return Number((await query<{ n: string }>(server, reader, `select count(*) as n from ${table}`))[0]?.n);
  };
  const before = await count();
  await query(server, role, insert, [officer.personId]);
  expect(await count()).toBe(before + 2);
  await swept();
  expect(await count()).toBe(before + 1);
});

test('keys of calls go after a day; the worker sees no other and no answer of any', async () => {
  const asIts = `select set_config('app.person_id', '${officer.personId}', false), set_config('app.agency_id', '${officer.personId}', false)`;
  const pool = openPool(server.database.connect, 'app', 1);
  await pool.query(asIts);
  for (const [key, age] of [
    ['old', '25 hours'],
    ['new', '23 hours'],
  ]) {
    await pool.query(
      `insert into idempotency_key (person_id, agency_id, act, key, body_hash, response, created_at)
       values ($1, $1, 'addUnit', $2, '', '{}', now() - $3::interval)`,
      [officer.personId, key, age],
    );
  }
  await expect(query(server, 'worker', 'select response from idempotency_key')).rejects.toThrow(
    'permission denied',
  );
  await swept();
  expect((await pool.query('select key from idempotency_key')).rows).toEqual([{ key: 'new' }]);
  await pool.end();
});
