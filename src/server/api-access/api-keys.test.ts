import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { administrator } from '../../../test/database.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, type Member, query } from '../../../test/house.ts';
import { askerOf, inside } from '../../../test/participants.ts';
import type { ApiKeyView } from '../../contract/api-access.ts';
import { recordEvent } from '../audit/record-event.ts';
import { saveConfirmed } from './key-store.ts';

type Made = { key: ApiKeyView; token: string };

let server: TestApp;
let house: House;
let stranger: House;
let officer: Member;
let other: Member;
/** Works with content and administers too. */
let both: Member;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  stranger = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  await endSetUp(server);
  officer = await house.addPerson('Chuyên viên', ['officer']);
  other = await house.addPerson('Văn thư', ['clerk']);
  both = await house.addPerson('Trưởng phòng', ['officer', 'agencyAdministrator']);
});
afterAll(() => server.close());

/** Sees and writes everything, for what no act shows. */
async function pastAllWalls(text: string, values: unknown[] = []): Promise<object[]> {
  const client = new Client(administrator(server.database.name));
  await client.connect();
  try {
    return (await client.query<object>(text, values)).rows;
  } finally {
    await client.end();
  }
}
async function make(as: Caller, more: object = {}): Promise<Made> {
  const body = { name: 'Hệ thống văn bản', scopes: ['regulations:read'], expiresOn: '2023-03-31', ...more };
  const made = await server.call('POST', '/api-keys', { as, body });
  expect(made.statusCode, made.body).toBe(201);
  return made.json<Made>();
}
const confirm = (as: Caller, { id }: { id: string }) =>
  server.call('POST', `/api-keys/${id}/confirm`, { as });
const revoke = (as: Caller, { id }: { id: string }) => server.call('POST', `/api-keys/${id}/revoke`, { as });
const list = async (as: Caller, whose: string) =>
  (await server.call('GET', '/api-keys', { as, query: { whose } })).json<{ items: ApiKeyView[] }>().items;
const callWith = (token: string, path = '/regulations', headers: Record<string, string> = {}) =>
  server.call('GET', path, { headers: { authorization: `Bearer ${token}`, ...headers } });
async function working(as: Caller, more: object = {}): Promise<Made> {
  const made = await make(as, more);
  expect((await confirm(house.administrator, made.key)).statusCode).toBe(200);
  return made;
}

test('a key works only once another person, who administers the agency, has confirmed it', async () => {
  const { key, token } = await make(officer);
  expect(token).toMatch(/^lt_[0-9a-f]{10}_[\w-]{43}$/);
  expect(key).toMatchObject({
    prefix: token.slice(0, 13),
    state: 'waiting',
    own: true,
    positionTitle: 'Chuyên viên',
    lastUsedOn: null,
  });
  const early = await callWith(token);
  expect([early.statusCode, early.json().code]).toEqual([401, 'deadKey']);
  expect(early.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  expect((await confirm(officer, key)).statusCode).toBe(403);
  expect((await confirm(stranger.administrator, key)).statusCode).toBe(404);
  const confirmed = await confirm(house.administrator, key);
  expect(confirmed.json()).toMatchObject({
    state: 'active',
    own: false,
    confirmedBy: 'Quản trị Viện kiểm sát nhân dân tỉnh',
  });
  expect((await confirm(house.administrator, key)).json().code).toBe('keyDecided');
  const answer = await callWith(token);
  expect([answer.statusCode, answer.json()]).toEqual([200, { items: [], nextCursor: null }]);
  expect((await list(officer, 'own'))[0]).toMatchObject({ state: 'active', lastUsedOn: '2022-09-05' });
});

test('administrators are told of a key that waits, with its name', async () => {
  const { key } = await make(other, { name: 'Hệ thống chờ xác nhận' });
  const alerts = await inside(
    server,
    askerOf(server, { agencyId: house.agencyId, leader: house.administrator }, ['agencyAdministrator']),
    (tx) => tx.selectFrom('alert').select(['kind', 'subject']).where('kind', '=', 'keyToConfirm').execute(),
  );
  expect(alerts).toContainEqual({
    kind: 'keyToConfirm',
    subject: 'Hệ thống chờ xác nhận – Người giữ Văn thư',
  });
  await revoke(other, key);
});

test('the secret of a key is kept nowhere, also not for a repeated call', async () => {
  const body = { name: 'Khóa kín', scopes: ['requests:read'], expiresOn: '2022-12-31' };
  const headers = { 'idempotency-key': 'mot-lan' };
  const first = await server.call('POST', '/api-keys', { as: officer, body, headers });
  const { key, token } = first.json<Made>();
  const secret = token.slice(14);
  const found = (sought: string) =>
    pastAllWalls(
      `select t.tablename from pg_catalog.pg_tables t, lateral (
       select query_to_xml(format('select * from %I.%I', t.schemaname, t.tablename), true, true, '')::text as rows) r
     where t.schemaname in ('public', 'auth') and r.rows like '%' || $1 || '%' order by 1`,
      [sought],
    );
  expect(await found(secret)).toEqual([]);
  expect(await found(key.prefix)).toEqual([{ tablename: 'api_key' }, { tablename: 'audit_event' }]);
  await revoke(officer, key);
});

test('a key reaches the acts of its scopes and no others, however its person may call them', async () => {
  const { token } = await working(officer, { scopes: ['requests:read'] });
  for (const path of ['/regulations', '/people', '/trail', '/api-keys', '/account/sessions']) {
    const answer = await callWith(token, path);
    expect([path, answer.statusCode, answer.json().code]).toEqual([path, 403, 'outOfScope']);
  }
  const english = await callWith(token, '/regulations', { 'accept-language': 'en' });
  expect(english.json().detail).toContain('does not have the scope');
});

test('a key names its appointment by itself; another one named beside it is refused', async () => {
  const { token } = await working(officer);
  const named = (appointmentId: string) =>
    callWith(token, '/regulations', { 'lientich-acting-as': appointmentId });
  expect((await named(officer.appointmentId)).statusCode).toBe(200);
  expect((await named(other.appointmentId)).json().code).toBe('notActing');
});

test('a wrong secret under a right prefix, and whatever is no key, answer alike', async () => {
  const { token } = await working(officer);
  const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  const told = async (bearer: string) => ({ ...(await callWith(bearer)).json<object>(), instance: '' });
  const answers = await Promise.all([wrong, 'lt_', 'lt_0000000000_x', `${token}x`].map(told));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, code: 'deadKey' });
  // A session beside it does not help.
  const beside = await server.call('GET', '/regulations', {
    as: officer,
    headers: { authorization: `Bearer ${wrong}` },
  });
  expect(beside.statusCode).toBe(401);
});

test('who does not work with content makes no key, and nobody confirms their own', async () => {
  const body = { name: 'Khóa của quản trị', scopes: ['regulations:read'], expiresOn: '2022-12-31' };
  expect((await server.call('POST', '/api-keys', { as: house.administrator, body })).statusCode).toBe(403);
  const { key, token } = await make(both);
  expect((await confirm(both, key)).json().code).toBe('ownKey');
  await confirm(house.administrator, key);
  // Of the roles only those that read content pass to the key.
  const [row] = await query<{ roles: string[] }>(
    server,
    'app',
    `select roles from (select set_config('app.business_at', '2022-09-05T08:00:00+07:00', false)) s, find_api_key($1)`,
    [token.slice(0, 13)],
  );
  expect(row).toEqual({ roles: ['officer'] });
});

test('a key lasts a year at most, and a person has twenty at most', async () => {
  const codeOf = async (expiresOn: string) =>
    (
      await server.call('POST', '/api-keys', {
        as: other,
        body: { name: 'Khóa dài', scopes: ['regulations:read'], expiresOn },
      })
    ).json<{ code: string }>().code;
  expect(await codeOf('2023-09-06')).toBe('keyTooLong');
  expect(await codeOf('2022-09-04')).toBe('periodBackwards');
  const crowd = await house.addPerson('Người có nhiều khóa', ['officer']);
  for (let made = 0; made < 20; made += 1) await make(crowd, { name: `Khóa ${made + 1}` });
  const more = await server.call('POST', '/api-keys', {
    as: crowd,
    body: { name: 'Khóa 21', scopes: ['regulations:read'], expiresOn: '2022-12-31' },
  });
  expect(more.json().code).toBe('tooManyKeys');
});

test('the holder sees their own keys, the administrator all of the agency, others none', async () => {
  expect((await list(other, 'own')).every(({ own }) => own)).toBe(true);
  const all = await list(house.administrator, 'agency');
  expect(new Set(all.map(({ holder }) => holder)).size).toBeGreaterThan(2);
  expect(await list(stranger.administrator, 'agency')).toEqual([]);
  const asked = await server.call('GET', '/api-keys', { as: officer, query: { whose: 'agency' } });
  expect(asked.statusCode).toBe(403);
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await server.call('GET', '/api-keys', {
      as: house.administrator,
      query: { whose: 'agency', limit: '7', ...(cursor !== null && { cursor }) },
    });
    const { items, nextCursor } = page.json<{ items: ApiKeyView[]; nextCursor: string | null }>();
    pages.push(...items.map(({ id }) => id));
    cursor = nextCursor;
  } while (cursor !== null);
  expect(pages).toEqual(all.map(({ id }) => id));
});

test.each(['the holder', 'the administrator'])('%s ends a key at once, for good', async (who) => {
  const { key, token } = await working(officer);
  expect((await revoke(other, key)).statusCode).toBe(404);
  expect((await revoke(stranger.administrator, key)).statusCode).toBe(404);
  const by = who === 'the holder' ? officer : house.administrator;
  expect((await revoke(by, key)).json()).toMatchObject({ state: 'revoked' });
  expect((await callWith(token)).statusCode).toBe(401);
  expect((await confirm(house.administrator, key)).json().code).toBe('keyDecided');
});

test('a key ends with its last day, with the appointment and with the account', async () => {
  const leaving = await house.addPerson('Người sắp thôi giữ chức vụ', ['officer']);
  const closed = await house.addPerson('Người bị khóa tài khoản', ['officer']);
  const short = await working(officer, { expiresOn: '2022-09-05' });
  const ofLeaving = await working(leaving);
  const ofClosed = await working(closed);
  const long = await working(officer, { expiresOn: '2022-12-31' });
  const statuses = async () =>
    Promise.all(
      [short, ofLeaving, ofClosed, long].map(async ({ token }) => (await callWith(token)).statusCode),
    );
  expect(await statuses()).toEqual([200, 200, 200, 200]);
  const ended = await house.post(`/appointments/${leaving.appointmentId}/end`, { until: '2022-09-06' });
  expect(ended.statusCode, ended.body).toBe(200);
  const disabled = await house.post(`/people/${closed.personId}/disable`, {});
  expect(disabled.statusCode, disabled.body).toBe(200);
  expect(await statuses()).toEqual([200, 200, 401, 200]);
  server.clock.moveTo('2022-09-06');
  expect(await statuses()).toEqual([401, 401, 401, 200]);
  const states = await list(house.administrator, 'agency');
  const stateOf = ({ key }: Made) => states.find(({ id }) => id === key.id)?.state;
  expect([short, ofLeaving, ofClosed, long].map(stateOf)).toEqual(['expired', 'ended', 'ended', 'active']);
});

test('a key ends with its agency', async () => {
  const ending = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Cơ quan sắp giải thể'));
  const last = await ending.addPerson('Chuyên viên cuối', ['officer']);
  const { key, token } = await make(last);
  await confirm(ending.administrator, key);
  expect((await callWith(token)).statusCode).toBe(200);
  await pastAllWalls('update agency set ended_on = $1 where id = $2', [
    server.clock.today(),
    ending.agencyId,
  ]);
  expect((await callWith(token)).statusCode).toBe(401);
});

test('the trail says through which key something was done, to the own agency only', async () => {
  const { key, token } = await working(officer, { name: 'Máy chủ văn bản' });
  const exported = await callWith(token, '/regulations/export?format=csv');
  expect(exported.statusCode, exported.body).toBe(200);
  const through = `Máy chủ văn bản (${key.prefix})`;
  const asker = askerOf(server, { agencyId: house.agencyId, leader: officer }, ['officer']);
  await inside(server, { ...asker, throughKey: through }, (tx) =>
    recordEvent(tx, {
      act: 'registry.exported',
      subjectKind: 'registry',
      subjectId: null,
      subjectLabel: 'hai bên cùng thấy',
      sides: [stranger.agencyId],
    }),
  );
  type Entries = { items: { act: string; throughKey: string | null; personName: string }[] };
  const entriesOf = async (as: Caller) =>
    (await server.call('GET', '/trail', { as, query: { act: 'registry' } })).json<Entries>().items;
  expect(await entriesOf(house.administrator)).toMatchObject([
    { act: 'registry.exported', throughKey: through, personName: 'Người giữ Chuyên viên' },
    { act: 'registry.exported', throughKey: through, personName: 'Người giữ Chuyên viên' },
  ]);
  const theirs = await entriesOf(stranger.administrator);
  expect(theirs).toMatchObject([{ act: 'registry.exported', throughKey: null }]);
  const made = await server.call('GET', '/trail', { as: house.administrator, query: { act: 'apiKey' } });
  expect(made.json<Entries>().items[0]).toMatchObject({ act: 'apiKey.confirmed', throughKey: null });
});

test('the database itself lets nobody confirm their own key, take a decision back or read a hash', async () => {
  const { key } = await make(both);
  const asBoth = askerOf(server, { agencyId: house.agencyId, leader: both }, [
    'officer',
    'agencyAdministrator',
  ]);
  const asAdministrator = askerOf(server, { agencyId: house.agencyId, leader: house.administrator }, [
    'agencyAdministrator',
  ]);
  await expect(inside(server, asBoth, (tx) => saveConfirmed(tx, key.id))).rejects.toThrow(/another person/);
  const hash = inside(server, asBoth, (tx) => tx.selectFrom('api_key').select('secret_hash').execute());
  await expect(hash).rejects.toThrow(/permission denied/);
  await inside(server, asAdministrator, (tx) => saveConfirmed(tx, key.id));
  const undone = inside(server, asAdministrator, (tx) =>
    tx
      .updateTable('api_key')
      .set({ confirmed_at: null, confirmed_by: null })
      .where('id', '=', key.id)
      .execute(),
  );
  await expect(undone).rejects.toThrow(/another person/);
  const widened = inside(server, asBoth, (tx) =>
    tx
      .updateTable('api_key')
      .set({ scopes: ['requests:write'] })
      .where('id', '=', key.id)
      .execute(),
  );
  await expect(widened).rejects.toThrow(/permission denied/);
});

test('a key may call 600 times a minute, and its person as often as before', async () => {
  const { token } = await working(officer);
  const statuses = new Set<number>();
  for (let done = 0; done < 600; done += 50) {
    const calls = await Promise.all(Array.from({ length: 50 }, () => callWith(token, '/people')));
    for (const { statusCode } of calls) statuses.add(statusCode);
  }
  expect(statuses).toEqual(new Set([403]));
  const refused = await callWith(token, '/people');
  expect([refused.statusCode, refused.json().code]).toEqual([429, 'tooMany']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await server.call('GET', '/regulations', { as: officer })).statusCode).toBe(200);
});
