import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { layParticipants, type Participant } from '../../../test/participants.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
});
afterAll(() => server.close());

const save = (name: string, filters: object, as = procuracy) =>
  server.call('POST', '/saved-views', { as: as.leader, body: { name, filters } });
const views = async (as = procuracy) =>
  (await server.call('GET', '/saved-views', { as: as.leader })).json().views;

test('a view is kept for the person alone; the same name replaces its filters', async () => {
  const first = await save('Sắp hết hạn', { expiresWithin: 6 });
  expect(first.statusCode, first.body).toBe(201);
  const again = await save('Sắp hết hạn', { expiresWithin: 3, q: 'quy chế' });
  expect(again.json().id).toBe(first.json().id);
  expect(await views()).toEqual([
    { id: first.json().id, name: 'Sắp hết hạn', filters: { expiresWithin: 3, q: 'quy chế' } },
  ]);
  expect(await views(court)).toEqual([]);
});

test('nobody forgets another’s view', async () => {
  const [view] = await views();
  const drop = (as: Participant) => server.call('DELETE', `/saved-views/${view.id}`, { as: as.leader });
  expect((await drop(court)).statusCode).toBe(404);
  expect((await drop(procuracy)).json()).toEqual({ dropped: true });
  expect(await views()).toEqual([]);
});

test('fifty views are enough, and one of them may still be replaced', async () => {
  for (let number = 1; number <= 50; number += 1) await save(`Bộ lọc ${number}`, {});
  expect((await save('Bộ lọc 51', {})).json().code).toBe('tooManyViews');
  expect((await save('Bộ lọc 50', { kind: 'frame' })).statusCode).toBe(201);
});

const card = {
  title: 'Quy chế phối hợp (phiếu chỉ dẫn số 3)',
  registerNumber: 'Sổ 02/2022, số 15',
  holder: 'Văn thư cơ yếu',
  datedOn: '2022-03-01',
};
const cards = async (as = procuracy, query: Record<string, string> = {}) =>
  (await server.call('GET', '/index-cards', { as: as.leader, query })).json();

test('a card stands for what is kept outside, in its own agency only, the latest document first', async () => {
  for (const datedOn of ['2022-03-01', '2022-05-01', '2022-04-01']) {
    const added = await server.call('POST', '/index-cards', {
      as: procuracy.leader,
      body: { ...card, datedOn },
    });
    expect(added.statusCode, added.body).toBe(201);
  }
  const { items } = await cards();
  expect(items.map(({ datedOn }: { datedOn: string }) => datedOn)).toEqual([
    '2022-05-01',
    '2022-04-01',
    '2022-03-01',
  ]);
  const first = await cards(procuracy, { limit: '2' });
  expect([
    ...first.items,
    ...(await cards(procuracy, { limit: '2', cursor: first.nextCursor })).items,
  ]).toEqual(items);
  expect((await cards(court)).items).toEqual([]);
});

test.each(['1944-12-31', '0022-03-01', '2200-01-01'])(
  'a card of a document of %s is refused',
  async (datedOn) => {
    const added = await server.call('POST', '/index-cards', {
      as: procuracy.leader,
      body: { ...card, datedOn },
    });
    expect(added.statusCode).toBe(422);
    expect(added.json().errors).toMatchObject([{ path: 'datedOn' }]);
  },
);

test('a card made by mistake is withdrawn once, by its version, and stays in the list', async () => {
  const [first] = (await cards()).items;
  const withdraw = (as: Participant, version: number) =>
    server.call('POST', `/index-cards/${first.id}/withdraw`, {
      as: as.leader,
      headers: { 'if-match': `"${version}"` },
    });
  expect((await withdraw(court, 1)).statusCode).toBe(404);
  const withdrawn = await withdraw(procuracy, 1);
  expect(withdrawn.json()).toMatchObject({ id: first.id, version: 2 });
  expect(withdrawn.json().withdrawnAt).not.toBeNull();
  expect((await withdraw(procuracy, 1)).statusCode).toBe(412);
  expect((await withdraw(procuracy, 2)).json()).toEqual(withdrawn.json());
  expect((await cards()).items).toHaveLength(3);
});

test('who administers an agency reads none of its content', async () => {
  const { administrator } = await layGround(server, ['agencyAdministrator'], 'Cơ quan chỉ có quản trị');
  const paths = ['', '/search?q=ab', '/export?format=csv'].map((path) => `/regulations${path}`);
  for (const path of [...paths, '/saved-views', '/index-cards', '/fields', '/legal-bases'])
    expect((await server.call('GET', path, { as: administrator })).statusCode, path).toBe(403);
});
