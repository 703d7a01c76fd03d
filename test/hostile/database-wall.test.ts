import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, transact, type Tx } from '../../src/server/platform/database.ts';
import { openTestApp, type TestApp } from '../app.ts';
import { layGround } from '../ground.ts';
import { endSetUp, type House, houseOf } from '../house.ts';

let server: TestApp;
let house: House;
let forged: Asker;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator']));
  await endSetUp(server);
  forged = {
    ...house.administrator,
    agencyId: house.agencyId,
    roles: ['agencyAdministrator', 'leader', 'systemAdministrator', 'auditor'],
    requestId: null,
    businessAt: server.clock.now(),
  };
});
afterAll(() => server.close());

const as = <Value>(work: (tx: Tx) => Promise<Value>) => transact(server.db, forged, work);

test('who can run SQL as the server gains nothing by opening the door themselves', async () => {
  const attack = as(async (tx) => {
    await sql`select set_config('app.crossing', 'on', true)`.execute(tx);
    await sql`update appointment set roles = '{leader}' where person_id = app_person()`.execute(tx);
  });
  await expect(attack).rejects.toThrow('not an edit of an appointment');
});

test.each([
  ['recorded_at', sql`'2000-01-01'`],
  ['business_at', sql`'2000-01-01'`],
  ['person_id', sql`app_person()`],
  ['appointment_id', sql`gen_random_uuid()`],
  ['agency_id', sql`app_agency()`],
  ['request_id', sql`'x'`],
  ['seq', sql`1000000`],
])('who can run SQL as the server cannot say the trail’s %s', async (column, value) => {
  const attack = as((tx) =>
    sql`insert into audit_event (id, act, subject_kind, subject_label, ${sql.ref(column)})
      overriding system value values (gen_random_uuid(), 'x', 'y', 'z', ${value})`.execute(tx),
  );
  await expect(attack).rejects.toThrow('permission denied');
});
