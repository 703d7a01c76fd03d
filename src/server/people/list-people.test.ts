import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf } from '../../../test/house.ts';

let server: TestApp;
let house: House;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Thanh tra tỉnh'));
  await endSetUp(server);
});
afterAll(() => server.close());

test('those who only administer are left out where somebody is sought for work with content', async () => {
  await house.addPerson('Quản trị viên', ['agencyAdministrator']);
  await house.addPerson('Quản trị kiêm văn thư', ['agencyAdministrator', 'clerk']);
  const titles = async (work: string) => {
    const found = await server.call('GET', '/people', {
      as: house.administrator,
      query: { work, q: 'nguoi giu quan tri' },
    });
    return found.json().items.flatMap(({ positions }: { positions: string[] }) => positions);
  };
  expect((await titles('all')).toSorted()).toEqual(['Quản trị kiêm văn thư', 'Quản trị viên']);
  expect(await titles('content')).toEqual(['Quản trị kiêm văn thư']);
});
