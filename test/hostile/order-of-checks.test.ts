import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHttp } from '../../src/server/platform/http.ts';
import { openLog } from '../../src/server/platform/log.ts';
import { openTestApp, type TestApp } from '../app.ts';
import { layGround } from '../ground.ts';
import { endSetUp, type House, houseOf } from '../house.ts';

let server: TestApp;
let house: House;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator']));
  await endSetUp(server);
});
afterAll(() => server.close());

test.each([
  ['wrong JSON', 'application/json', '{wrong'],
  ['another type', 'text/plain', 'x'],
  ['more than is taken', 'application/json', `"${'a'.repeat(9_000_000)}"`],
])('who is not signed in is told so before the body is read: %s', async (_what, type, payload) => {
  const url = '/api/v1/units';
  const answer = await server.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
  expect(answer.statusCode).toBe(401);
});

test('a file of somebody who is not signed in is not taken in', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/readings/file',
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.alloc(60_000_000),
  });
  expect(answer.statusCode).toBe(401);
});

test('the same key and body at another person is another call', async () => {
  const [one, other] = [
    await house.addPerson('Chuyên viên một', ['officer']),
    await house.addPerson('Chuyên viên hai', ['officer']),
  ];
  const positionId = await house.addPosition('Kiêm nhiệm');
  const give = (personId: string) =>
    server.call('POST', `/people/${personId}/appointments`, {
      as: house.administrator,
      body: { positionId, roles: ['officer'], from: '2022-01-01' },
      headers: { 'idempotency-key': 'twice' },
    });
  expect((await give(one.personId)).json()).toMatchObject({ id: one.personId });
  const second = await give(other.personId);
  expect(second.headers['idempotency-replayed']).toBeUndefined();
  expect([second.statusCode, second.json().code]).toEqual([422, 'keyReused']);
});

test('behind a proxy the address is the one that the proxy saw, whatever the caller claims', async () => {
  const http = await openHttp({ log: openLog('silent'), trustProxy: true, maxUploadBytes: 1 });
  http.get('/address', (request) => ({ address: request.ip }));
  const answer = await http.inject({
    url: '/address',
    headers: { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' },
  });
  await http.close();
  expect(answer.json()).toEqual({ address: '203.0.113.9' });
});
