import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';

let server: TestApp;
let ours: Ground;
let stranger: Ground;

beforeAll(async () => {
  server = await openTestApp();
  ours = await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh');
  stranger = await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh khác');
});
afterAll(() => server.close());

async function post(path: string, body: object, more: { version?: number; as?: Ground } = {}) {
  return server.call('POST', path, {
    as: (more.as ?? ours).administrator,
    body,
    headers: { 'if-match': `"${more.version ?? 1}"` },
  });
}
const unit = (name: string) => ({ name, shortName: name.slice(0, 20), from: '2020-01-01' });

test('an administrator keeps the units: one name at a time, renamed, closed', async () => {
  const added = await post('/units', unit('Văn phòng'));
  expect(added.statusCode, added.body).toBe(201);
  const { id } = added.json();
  expect((await post('/units', unit('Văn phòng'))).json().code).toBe('nameTaken');
  const renamed = await server.call('PATCH', `/units/${id}`, {
    as: ours.administrator,
    body: { name: 'Văn phòng tổng hợp', shortName: 'VPTH' },
    headers: { 'if-match': '"1"' },
  });
  expect(renamed.json()).toMatchObject({ name: 'Văn phòng tổng hợp', version: 2 });
  expect((await post(`/units/${id}/close`, { until: '2020-01-01' }, { version: 2 })).json().code).toBe(
    'periodBackwards',
  );
  const closed = await post(`/units/${id}/close`, { until: '2023-01-01' }, { version: 2 });
  expect(closed.json()).toMatchObject({ until: '2023-01-01', version: 3 });
});

test('a position lies within its unit, its title is there once, and there is one head', async () => {
  const { id: unitId } = (await post('/units', unit('Phòng 1'))).json();
  const position = { title: 'Trưởng phòng', unitId, head: false, signsAs: 'TL', from: '2020-01-01' };
  const added = await post('/positions', position);
  expect(added.statusCode, added.body).toBe(201);
  expect(added.json()).toMatchObject({ unitName: 'Phòng 1', signsAs: 'TL', until: null });
  expect((await post('/positions', position)).json().code).toBe('nameTaken');
  expect((await post('/positions', { ...position, title: 'Phó', from: '2019-12-31' })).json().code).toBe(
    'outsideUnit',
  );
  const head = { title: 'Viện trưởng', unitId: null, head: true, from: '2020-01-01' };
  expect((await post('/positions', head)).statusCode).toBe(201);
  expect((await post('/positions', { ...head, title: 'Quyền Viện trưởng' })).json().code).toBe('headTaken');
  await post(`/units/${unitId}/close`, { until: '2024-01-01' });
  const listed = await server.call('GET', '/positions', { as: ours.administrator });
  expect(listed.json().items).toContainEqual(
    expect.objectContaining({ title: 'Trưởng phòng', until: '2024-01-01' }),
  );
});

test('what somebody holds is not closed under them', async () => {
  const listed = await server.call('GET', '/positions', { as: ours.administrator, query: { limit: '1' } });
  const held = listed.json().items.find((item: { title: string }) => item.title === 'Quản trị hệ thống');
  expect(listed.json().nextCursor).not.toBeNull();
  const refused = await post(`/positions/${held.id}/close`, { until: '2023-01-01' });
  expect(refused.json().code).toBe('positionInUse');
});

test('lists come in pages, in order, without gaps', async () => {
  for (const name of ['Phòng 5', 'Phòng 4', 'Phòng 3']) await post('/units', unit(name));
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await server.call('GET', '/units', {
      as: ours.administrator,
      query: { limit: '2', ...(cursor !== '' && { cursor }) },
    });
    seen.push(...page.json().items.map((item: { name: string }) => item.name));
    cursor = page.json().nextCursor;
  }
  expect(seen).toEqual(['Phòng 1', 'Phòng 3', 'Phòng 4', 'Phòng 5', 'Văn phòng tổng hợp']);
});

test('another agency sees none of it and reaches none of it', async () => {
  const { id: unitId } = (await post('/units', unit('Phòng kín'))).json();
  const { id: positionId } = (
    await post('/positions', { title: 'Chức vụ kín', unitId, head: false, from: '2020-01-01' })
  ).json();
  expect((await server.call('GET', '/units', { as: stranger.administrator })).json().items).toEqual([]);
  expect((await post(`/units/${unitId}/close`, { until: '2024-01-01' }, { as: stranger })).statusCode).toBe(
    404,
  );
  expect(
    (await post(`/positions/${positionId}/close`, { until: '2024-01-01' }, { as: stranger })).statusCode,
  ).toBe(404);
  const foreign = { title: 'Chen vào', unitId, head: false, from: '2020-01-01' };
  expect((await post('/positions', foreign, { as: stranger })).statusCode).toBe(404);
  expect((await post('/units', unit('Phòng kín'), { as: stranger })).statusCode).toBe(201);
});
