import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { houseOf } from '../../../test/house.ts';
import { layRunning, type Running } from '../../../test/running-duties.ts';
import type { Colleague } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  const house = houseOf(server, { agencyId: on.procuracy.agencyId, administrator: on.procuracy.leader });
  await house.addPerson('Trưởng phòng cũ', ['officer'], { until: '2022-01-01' });
});
afterAll(() => server.close());

async function titles(as: Caller, q = ''): Promise<string[]> {
  const answer = await server.call('GET', '/colleagues', { as, query: { q } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer
    .json<{ items: Colleague[] }>()
    .items.map(({ positionTitle }) => positionTitle)
    .toSorted();
}

test('gives those of the own agency who work with content now, and nobody of another one', async () => {
  expect(await titles(on.officer)).toEqual([
    'Kiểm sát viên',
    'Quản trị hệ thống',
    'Trưởng phòng 1',
    'Viện trưởng',
  ]);
  expect(await titles(on.stranger.leader)).toEqual(['Quản trị hệ thống']);
});

test('finds them by name or position, without marks too', async () => {
  expect(await titles(on.officer, 'kiem sat vien')).toEqual(['Kiểm sát viên']);
  expect(await titles(on.officer, 'Người giữ Trưởng phòng')).toEqual(['Trưởng phòng 1']);
  expect(await titles(on.officer, 'vien truong')).toEqual(['Viện trưởng']);
  expect(await titles(on.officer, 'nobody')).toEqual([]);
});

test('an administrator may name colleagues, since they record who is away', async () => {
  expect(await titles(on.administrator)).toHaveLength(4);
});
