import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';

let server: TestApp;
let operator: Ground;
let stranger: Ground;

beforeAll(async () => {
  server = await openTestApp();
  operator = await layGround(server, ['systemAdministrator']);
  stranger = await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh khác');
});
afterAll(() => server.close());

const procuracy = {
  name: 'Viện kiểm sát nhân dân tỉnh Hà Giang',
  shortName: 'VKSND tỉnh Hà Giang',
  code: 'H20.VKS',
  kind: 'procuracy',
  level: 'province',
  superiorId: null,
  establishedOn: '1991-10-01',
};

test('the system administrator enters an agency, and everybody finds it without marks', async () => {
  const added = await server.call('POST', '/agencies', { as: operator.administrator, body: procuracy });
  expect(added.statusCode, added.body).toBe(201);
  expect(added.headers.etag).toBe('"1"');
  const found = await server.call('GET', '/agencies', {
    as: stranger.administrator,
    query: { q: 'vien kiem sat' },
  });
  expect(found.json().items.map((item: { shortName: string }) => item.shortName)).toEqual([
    'VKSND tỉnh Hà Giang',
  ]);
});

test('a code that is in use is refused with a sentence', async () => {
  const body = { ...procuracy, name: 'Viện kiểm sát khác' };
  const refused = await server.call('POST', '/agencies', { as: operator.administrator, body });
  expect(refused.statusCode).toBe(409);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.json()).toMatchObject({ code: 'codeTaken', status: 409 });
});

test('an agency administrator may not enter agencies; nobody may without signing in', async () => {
  const body = { ...procuracy, name: 'Viện kiểm sát thứ ba', code: null };
  expect((await server.call('POST', '/agencies', { as: stranger.administrator, body })).statusCode).toBe(403);
  expect((await server.call('POST', '/agencies', { body })).statusCode).toBe(401);
});

test('wrong input names its places in Vietnamese', async () => {
  const body = { ...procuracy, code: 'không hợp lệ', establishedOn: '01/10/1991' };
  const wrong = await server.call('POST', '/agencies', { as: operator.administrator, body });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json().errors.map((place: { path: string }) => place.path)).toEqual(['code', 'establishedOn']);
});

test('the same Idempotency-Key adds once; with another body it is refused', async () => {
  const body = {
    ...procuracy,
    name: 'Tòa án nhân dân tỉnh Hà Giang',
    shortName: 'TAND tỉnh Hà Giang',
    code: null,
    kind: 'court',
  };
  const headers = { 'idempotency-key': 'a-key' };
  const first = await server.call('POST', '/agencies', { as: operator.administrator, body, headers });
  const again = await server.call('POST', '/agencies', { as: operator.administrator, body, headers });
  expect(again.json()).toEqual(first.json());
  expect(again.headers['idempotency-replayed']).toBe('true');
  const other = await server.call('POST', '/agencies', {
    as: operator.administrator,
    body: { ...body, name: 'Tên khác' },
    headers,
  });
  expect(other.json().code).toBe('keyReused');
});
