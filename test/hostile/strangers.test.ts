import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActingContext } from '../../src/server/access/context.ts';
import { type ReadAway, ReadingShelf } from '../../src/server/readings/reading-shelf.ts';
import { openTestApp, type TestApp } from '../app.ts';
import { layGround } from '../ground.ts';
import { endSetUp, type House, houseOf } from '../house.ts';

let server: TestApp;
let home: House;
let curious: House;

beforeAll(async () => {
  server = await openTestApp();
  home = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  curious = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Cơ quan tò mò'));
  await endSetUp(server);
});
afterAll(() => server.close());

test('a wrong password does not tell who entered an address whether it has an account elsewhere', async () => {
  const member = await home.addPerson('Viện trưởng', ['officer']);
  const seen: unknown[] = [];
  for (const email of [member.view.email, 'chua-ai-biet@thu.demo']) {
    await curious.addPerson(`Chức vụ của ${email}`, ['officer'], { email });
    await server.call('POST', '/session', { body: { email, password: 'mat khau doan bua' } });
    const trail = await server.call('GET', '/trail', {
      as: curious.administrator,
      query: { act: 'session' },
    });
    seen.push(trail.json().items);
  }
  expect(seen).toEqual([[], []]);
});

test('one person does not take every place in which texts are read', () => {
  const endless: ReadAway = () => new Promise(() => undefined);
  const shelf = new ReadingShelf(endless);
  const begin = (personId: string, agencyId = 'one') =>
    shelf.begin({ personId, actor: { agencyId } } as ActingContext, new Uint8Array(), 'quy-che.txt');
  begin('hog');
  begin('hog', 'another');
  expect(() => begin('hog')).toThrow('tooManyReadings');
  expect(begin('somebody')).toMatchObject({ state: 'reading' });
  shelf.close();
});

test('handing over on a day before an appointment began does not undo what was held', async () => {
  const held = await home.addPerson('Kế toán', ['officer'], { from: '2022-01-01' });
  const other = await home.addPerson('Thủ quỹ', ['officer']);
  const path = `/people/${held.personId}/handover`;
  const { seal } = (await server.call('GET', path, { as: home.administrator })).json();
  const undone = await home.post(path, { toPersonId: other.personId, on: '1999-01-01', seal });
  expect([undone.statusCode, undone.json().code]).toEqual([409, 'periodBackwards']);
});
