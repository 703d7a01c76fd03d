import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { insideAs, layParticipant, type Participant } from '../../../test/participants.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { findByNames } from './named-agency-store.ts';

let server: TestApp;
let operator: Ground;
let asking: Participant;

beforeAll(async () => {
  server = await openTestApp();
  operator = await layGround(server, ['systemAdministrator']);
  asking = await layParticipant(server, 'Tòa án nhân dân tỉnh Hà Giang');
});
afterAll(() => server.close());

async function enter(name: string, shortName: string): Promise<string> {
  const body = {
    name,
    shortName,
    code: null,
    kind: 'other',
    level: 'province',
    superiorId: null,
    establishedOn: '1991-10-01',
  };
  const added = await server.call('POST', '/agencies', { as: operator.administrator, body });
  expect(added.statusCode, added.body).toBe(201);
  return added.json<{ id: string }>().id;
}
const find = (names: string[], on = '2020-01-01') =>
  insideAs(server, asking, async (tx) =>
    Object.fromEntries(await findByNames(tx, names, { on, today: '2022-09-05' })),
  );

test('a name is found whole or short, without regard to case and marks, and never by a part of it', async () => {
  const health = await enter('Sở Y tế tỉnh Hà Giang', 'SYT Hà Giang');
  expect(
    await find(['SỞ Y TẾ TỈNH HÀ GIANG', 'syt ha giang', 'Sở Y tế', 'Sở Y tế tỉnh Hà Giang và']),
  ).toEqual({
    'SỞ Y TẾ TỈNH HÀ GIANG': health,
    'syt ha giang': health,
  });
});

test('a short name that two agencies have finds none; a whole one goes before it', async () => {
  await enter('Kho bạc Nhà nước tỉnh Hà Giang', 'Kho bạc');
  await enter('Kho bạc Nhà nước tỉnh Long An', 'Kho bạc');
  const tax = await enter('Cục Thuế', 'Thuế tỉnh');
  await enter('Chi cục Thuế khu vực', 'Cục Thuế');
  expect(await find(['Kho bạc', 'Cục Thuế'])).toEqual({ 'Cục Thuế': tax });
});

test('names count as on the day, else as today', async () => {
  const before = await enter('Sở Giao thông Vận tải', 'SGTVT');
  const renamed = await server.call('POST', `/agencies/${before}/names`, {
    as: operator.administrator,
    body: {
      name: 'Sở Xây dựng',
      shortName: 'SXD',
      from: '2021-01-01',
      decision: { symbol: '01/QĐ-UBND', decidedOn: '2020-12-01', issuer: 'Ủy ban nhân dân tỉnh' },
    },
    headers: { 'if-match': '"1"' },
  });
  expect(renamed.statusCode, renamed.body).toBe(200);
  expect(await find(['Sở Giao thông Vận tải', 'Sở Xây dựng'])).toEqual({
    'Sở Giao thông Vận tải': before,
    'Sở Xây dựng': before,
  });
  expect(await find(['Sở Giao thông Vận tải'], '2021-01-01')).toEqual({});
});

test('of no names, none is found', async () => {
  expect(await find([])).toEqual({});
});
