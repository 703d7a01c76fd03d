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

const decision = { symbol: '202/2025/QH15', decidedOn: '2025-06-12', issuer: 'Quốc hội' };

async function enter(name: string, more: object = {}) {
  const body = {
    name,
    shortName: name.replace('Viện kiểm sát nhân dân', 'VKSND'),
    code: null,
    kind: 'procuracy',
    level: 'province',
    superiorId: null,
    establishedOn: '1991-10-01',
    ...more,
  };
  const added = await server.call('POST', '/agencies', { as: operator.administrator, body });
  expect(added.statusCode, added.body).toBe(201);
  return added.json<{ id: string; version: number; name: string }>();
}
function edit(path: string, body: object, version = 1, as = operator.administrator) {
  return server.call('POST', path, { as, body, headers: { 'if-match': `"${version}"` } });
}
async function read(agencyId: string) {
  return (await server.call('GET', `/agencies/${agencyId}`, { as: stranger.administrator })).json();
}

test('a new name holds from its day on and the one before until the day before', async () => {
  const { id } = await enter('Viện kiểm sát nhân dân tỉnh Vĩnh Phúc');
  const named = {
    name: 'Viện kiểm sát nhân dân Vĩnh Phúc',
    shortName: 'VKS Vĩnh Phúc',
    from: '2022-01-01',
    decision,
  };
  const renamed = await edit(`/agencies/${id}/names`, named);
  expect(renamed.statusCode, renamed.body).toBe(200);
  expect(renamed.headers.etag).toBe('"2"');
  expect(renamed.json().names).toEqual([
    { name: named.name, shortName: named.shortName, from: '2022-01-01', until: null },
    {
      name: 'Viện kiểm sát nhân dân tỉnh Vĩnh Phúc',
      shortName: 'VKSND tỉnh Vĩnh Phúc',
      from: '1991-10-01',
      until: '2022-01-01',
    },
  ]);
  const then = await server.call('GET', '/agencies', {
    as: stranger.administrator,
    query: { q: 'tinh vinh phuc', on: '2021-12-31' },
  });
  expect(then.json().items).toHaveLength(1);
  const backwards = await edit(
    `/agencies/${id}/names`,
    { ...named, name: 'Tên khác hẳn', from: '2022-01-01' },
    2,
  );
  expect(backwards.json().code).toBe('periodBackwards');
});

test('an edit names the version it read: without one 428, with an old one 412', async () => {
  const { id } = await enter('Viện kiểm sát nhân dân tỉnh Bắc Giang');
  const body = { code: 'H02.VKS', from: '2022-01-01' };
  const without = await server.call('POST', `/agencies/${id}/codes`, { as: operator.administrator, body });
  expect(without.statusCode).toBe(428);
  expect((await edit(`/agencies/${id}/codes`, body)).statusCode).toBe(200);
  const stale = await edit(`/agencies/${id}/codes`, { ...body, from: '2022-02-01' });
  expect(stale.statusCode).toBe(412);
});

test('a code is one agency’s at a time and free again after it was given up', async () => {
  const first = await enter('Cơ quan thứ nhất', { code: 'A01' });
  const second = await enter('Cơ quan thứ hai');
  const taken = await edit(`/agencies/${second.id}/codes`, { code: 'A01', from: '2022-01-01' });
  expect(taken.json().code).toBe('codeTaken');
  await edit(`/agencies/${first.id}/codes`, { code: 'A02', from: '2021-01-01' });
  const free = await edit(`/agencies/${second.id}/codes`, { code: 'A01', from: '2022-01-01' });
  expect(free.json()).toMatchObject({
    code: 'A01',
    codes: [{ code: 'A01', from: '2022-01-01', until: null }],
  });
});

test('an agency can not come to stand above itself, even by a detour', async () => {
  const top = await enter('Cấp trên');
  const middle = await enter('Cấp giữa', { superiorId: top.id });
  const bottom = await enter('Cấp dưới', { superiorId: middle.id });
  const loop = await edit(`/agencies/${top.id}/superiors`, { superiorId: bottom.id, from: '2022-01-01' });
  expect(loop.json().code).toBe('superiorLoop');
  const itself = await edit(`/agencies/${top.id}/superiors`, { superiorId: top.id, from: '2022-01-01' });
  expect(itself.json().code).toBe('superiorLoop');
  const moved = await edit(`/agencies/${bottom.id}/superiors`, { superiorId: top.id, from: '2022-01-01' });
  expect(moved.json().superiors).toMatchObject([
    { name: 'Cấp trên', from: '2022-01-01', until: null },
    { name: 'Cấp giữa', from: '1991-10-01', until: '2022-01-01' },
  ]);
});

test('the reorganisation of 2025: two procuracies merge into a new one of an old name, a bloc committee is dissolved', async () => {
  const above = await enter('Viện kiểm sát nhân dân tối cao', { level: 'central' });
  const haGiang = await enter('Viện kiểm sát nhân dân tỉnh Hà Giang', { superiorId: above.id, code: 'H20' });
  const tuyenQuang = await enter('Viện kiểm sát nhân dân tỉnh Tuyên Quang', {
    superiorId: above.id,
    code: 'H60',
  });
  const district = await enter('Viện kiểm sát nhân dân huyện Sơn Dương', {
    level: 'district',
    superiorId: tuyenQuang.id,
  });
  const bloc = await enter('Đảng ủy Khối các cơ quan tỉnh', { kind: 'partyCommittee' });
  const day = '2025-07-01';
  const merged = await server.call('POST', '/agencies/successions', {
    as: operator.administrator,
    body: {
      kind: 'merged',
      predecessorIds: [haGiang.id, tuyenQuang.id],
      successorIds: [],
      founded: [
        {
          name: 'Viện kiểm sát nhân dân tỉnh Tuyên Quang',
          shortName: 'VKSND tỉnh Tuyên Quang',
          code: 'H60',
          kind: 'procuracy',
          level: 'province',
          superiorId: above.id,
        },
      ],
      effectiveOn: day,
      decision,
    },
  });
  expect(merged.statusCode, merged.body).toBe(201);
  const [successorId] = merged.json().founded;
  const dissolved = await server.call('POST', '/agencies/successions', {
    as: operator.administrator,
    body: {
      kind: 'dissolved',
      predecessorIds: [bloc.id],
      successorIds: [],
      effectiveOn: '2025-03-03',
      decision,
    },
  });
  expect(dissolved.json().ended).toEqual([{ agencyId: bloc.id, on: '2025-03-03' }]);

  const before = await read(tuyenQuang.id);
  expect(before).toMatchObject({ endedOn: day, version: 2 });
  expect(before.names).toMatchObject([{ from: '1991-10-01', until: day }]);
  expect(before.successions).toMatchObject([
    {
      kind: 'merged',
      effectiveOn: day,
      decision,
      successors: [{ agencyId: successorId, name: 'Viện kiểm sát nhân dân tỉnh Tuyên Quang' }],
    },
  ]);
  expect(
    (await read(successorId)).successions[0].predecessors.map(
      (party: { agencyId: string }) => party.agencyId,
    ),
  ).toEqual(expect.arrayContaining([haGiang.id, tuyenQuang.id]));
  expect((await read(district.id)).superiors).toMatchObject([{ agencyId: tuyenQuang.id, until: day }]);
  const placed = await edit(`/agencies/${district.id}/superiors`, { superiorId: successorId, from: day });
  expect(placed.json().superiors[0]).toMatchObject({ agencyId: successorId, from: day });

  const on = async (on: string, ended: string) => {
    const listed = await server.call('GET', '/agencies', {
      as: stranger.administrator,
      query: { q: 'tuyen quang', on, ended },
    });
    return listed.json().items.map((item: { id: string }) => item.id);
  };
  expect(await on('2025-06-30', 'without')).toEqual([tuyenQuang.id]);
  expect(await on(day, 'without')).toEqual([successorId]);
  expect(await on(day, 'only')).toEqual([tuyenQuang.id]);

  const again = await edit(
    `/agencies/${haGiang.id}/names`,
    {
      name: 'Một tên sau khi kết thúc',
      shortName: 'Tên',
      from: '2025-08-01',
      decision,
    },
    2,
  );
  expect(again.json().code).toBe('agencyEnded');
  const back = await server.call('POST', '/agencies/successions', {
    as: operator.administrator,
    body: {
      kind: 'merged',
      predecessorIds: [successorId],
      successorIds: [haGiang.id],
      effectiveOn: '2026-01-01',
      decision,
    },
  });
  expect(back.json().code).toBe('agencyEnded');
});

test('who follows another can not end on the same day, and nobody is on both sides', async () => {
  const one = await enter('Cơ quan một');
  const two = await enter('Cơ quan hai');
  const record = (predecessorIds: string[], successorIds: string[]) =>
    server.call('POST', '/agencies/successions', {
      as: operator.administrator,
      body: { kind: 'transferred', predecessorIds, successorIds, effectiveOn: '2024-01-01', decision },
    });
  expect((await record([one.id], [one.id, two.id])).json().code).toBe('successionLoop');
  expect((await record([one.id], [])).json().code).toBe('successionIncomplete');
  expect((await record([one.id], [two.id])).statusCode).toBe(201);
  expect((await record([two.id], [(await enter('Cơ quan ba')).id])).json().code).toBe('successionLoop');
  expect((await record([two.id], ['00000000-0000-7000-8000-000000000000'])).statusCode).toBe(404);
});

test('the directory is kept by the system administrator alone', async () => {
  const { id } = await enter('Cơ quan không ai khác sửa');
  const as = stranger.administrator;
  const named = { name: 'Tên của người lạ', shortName: 'Tên', from: '2022-01-01', decision };
  expect((await edit(`/agencies/${id}/names`, named, 1, as)).statusCode).toBe(403);
  expect((await edit(`/agencies/${id}/codes`, { code: 'X', from: '2022-01-01' }, 1, as)).statusCode).toBe(
    403,
  );
  expect(
    (await edit(`/agencies/${id}/superiors`, { superiorId: null, from: '2022-01-01' }, 1, as)).statusCode,
  ).toBe(403);
  const body = {
    kind: 'dissolved',
    predecessorIds: [id],
    successorIds: [],
    effectiveOn: '2025-01-01',
    decision,
  };
  expect((await server.call('POST', '/agencies/successions', { as, body })).statusCode).toBe(403);
});
