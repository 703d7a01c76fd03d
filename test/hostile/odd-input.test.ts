import { afterAll, beforeAll, expect, test } from 'vitest';
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

const someId = '01983a5e-7c00-7000-8000-000000000001';
const head = 'ho_ten,thu_dien_tu,chuc_vu,don_vi,vai_tro,tu_ngay';

test.each([
  ['a NUL', 'Tên\0khác'],
  ['half of a character', 'Tên \ud800 khác'],
])('%s in a text is the input’s fault, with its place', async (_what, words) => {
  const { administrator: as } = house;
  const positionId = await house.addPosition(`Chức vụ ${words.length}`);
  const given = { positionId, roles: ['officer'], from: '2022-01-01' };
  const csv = `${head}\n${words},a@thu.demo,Chức vụ,,officer,01/09/2022`;
  const answers = await Promise.all([
    house.post('/units', { name: words, shortName: 'X', from: '2022-01-01' }),
    house.post('/positions', { title: words, unitId: null, from: '2022-01-01' }),
    house.post('/people', { fullName: words, email: 'a@thu.demo', ...given }),
    house.post('/people/import/preview', { csv }),
    house.post('/people/import', { csv }),
    house.post('/session', { email: 'a@thu.demo', password: words }),
    house.post('/session/code', { code: `${words}ab`, kind: 'recovery' }),
    house.post('/readings/text', { text: words }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 422));
  expect(answers[0].json().errors).toMatchObject([{ path: 'name' }]);
  const searched = await server.call('GET', '/people', { as, query: { q: 'a\0b' } });
  const filtered = await server.call('GET', '/trail', { as, query: { act: 'a\0b' } });
  expect([searched.statusCode, filtered.statusCode]).toEqual([422, 422]);
});

test.each([[['a', 'no-id']], [['a\0', someId]], [['a', 1]], [[someId]], [['x'.repeat(50)]]])(
  'the forged cursor %j is refused by every list',
  async (key) => {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const path of ['/people', '/units', '/positions', '/agencies', '/trail']) {
      const answer = await server.call('GET', path, { as: house.administrator, query: { cursor } });
      expect(answer.statusCode, path).toBe(422);
    }
  },
);

test('the list of proposals takes the id of a row only as its cursor', async () => {
  const cursor = Buffer.from('["x"]').toString('base64url');
  const answer = await server.call('GET', '/appointments/proposed', {
    as: house.administrator,
    query: { cursor },
  });
  expect(answer.statusCode).toBe(422);
});

test('the year 0, which the database does not know, is no day', async () => {
  const added = await house.post('/units', { name: 'Đơn vị cổ', shortName: 'ĐV', from: '0000-01-01' });
  const listed = await server.call('GET', '/trail', {
    as: house.administrator,
    query: { from: '0000-01-01' },
  });
  expect([added.statusCode, listed.statusCode]).toEqual([422, 422]);
});

test('an endless address is too large, not a fault of the server', async () => {
  const body = { email: `${'a.'.repeat(3_000_000)}@thu.demo`, password: 'x' };
  expect((await house.post('/session', body)).statusCode).toBe(413);
  const invited = { ...body, positionId: someId, roles: ['officer'], from: '2022-01-01' };
  expect((await house.post('/appointments', invited)).statusCode).toBe(413);
});

test('a deeply nested extra under an Idempotency-Key is left out like any other', async () => {
  const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const { personId, appointmentId } = house.administrator;
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/units',
    headers: {
      'test-person': personId,
      'lientich-acting-as': appointmentId,
      'content-type': 'application/json',
      'idempotency-key': 'deep',
    },
    payload: `{"name":"Đơn vị sâu","shortName":"ĐS","from":"2022-01-01","more":${nested}}`,
  });
  expect(answer.statusCode, answer.body).toBe(201);
});

test('a wrongly encoded address is a problem like any other and is not repeated', async () => {
  const answer = await server.app.inject('/api/v1/people/%E0%A4%A');
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).not.toContain('%E0');
});

test('a CSV of half a million lines is refused at once', async () => {
  const began = process.threadCpuUsage();
  const csv = `${head}\n${'a\n'.repeat(480_000)}`;
  const answer = await house.post('/people/import/preview', { csv });
  expect(answer.json().errors).toMatchObject([{ path: 'csv', message: expect.stringContaining('5000') }]);
  const wide = await house.post('/people/import/preview', { csv: `${'a,'.repeat(490_000)}\nb` });
  expect(wide.statusCode).toBe(422);
  // Processor time of this thread, in microseconds: what else runs on the machine does not count.
  expect(process.threadCpuUsage(began).user).toBeLessThan(5_000_000);
});

test('a CSV finds a position again whose capital letters two systems make small in two ways', async () => {
  await house.addPosition('Vị trí İ');
  const csv = `${head}\nNgười Mới,cv-i@thu.demo,Vị trí İ,,officer,01/09/2022`;
  const imported = await house.post('/people/import', { csv });
  expect(imported.statusCode, imported.body).toBe(201);
});

test('a CSV takes no address with which nobody could sign in', async () => {
  const csv = `${head}\nNgười Mới,người@thu.demo,Chức vụ,,officer,01/09/2022`;
  const preview = await house.post('/people/import/preview', { csv });
  expect(preview.json()).toMatchObject({ bad: 1, lines: [{ problems: [{ column: 'thu_dien_tu' }] }] });
});

test('what the API answers is kept by no cache', async () => {
  const answer = await server.call('GET', '/people', { as: house.administrator });
  expect(answer.headers['cache-control']).toBe('no-store');
});
