import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, type Member, query } from '../../../test/house.ts';

let server: TestApp;
let operator: Ground;
let house: House;
let other: House;
let both: House;
let auditor: Member;
let officer: Member;

beforeAll(async () => {
  server = await openTestApp();
  operator = await layGround(server, ['systemAdministrator', 'agencyAdministrator']);
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  other = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  both = houseOf(server, await layGround(server, ['agencyAdministrator', 'clerk'], 'Công an tỉnh'));
  await endSetUp(server);
  auditor = await houseOf(server, operator).addPerson('Thanh tra nội bộ', ['auditor']);
  officer = await house.addPerson('Chuyên viên', ['officer']);
  await other.addPerson('Thẩm phán', ['officer']);
});
afterAll(() => server.close());

type Entry = { id: string; act: string; agencyName: string; changes: { restricted?: boolean }[] };
const trail = async (as: Ground['administrator'], query: Record<string, string> = {}) => {
  const listed = await server.call('GET', '/trail', { as, query });
  expect(listed.statusCode, listed.body).toBe(200);
  return listed.json<{ items: Entry[]; nextCursor: string | null }>();
};

test('an entry says who did what, in which position, for which agency, from the newest back', async () => {
  const { items } = await trail(house.administrator);
  expect(items.map((entry) => entry.act)).toEqual(['appointment.made', 'person.added', 'position.added']);
  expect(items[0]).toMatchObject({ subjectLabel: 'Người giữ Chuyên viên – Chuyên viên' });
  expect(items[1]).toMatchObject({
    subjectKind: 'person',
    subjectId: officer.personId,
    subjectLabel: 'Người giữ Chuyên viên',
    personName: 'Quản trị Viện kiểm sát nhân dân tỉnh',
    positionTitle: 'Quản trị hệ thống',
    agencyName: 'Viện kiểm sát nhân dân tỉnh',
    businessAt: '2022-09-05T01:00:00.000Z',
  });
});

test('what is restricted stands in the trail as a hash, never as content', async () => {
  const { items } = await trail(house.administrator, { act: 'person.added' });
  expect(items[0]?.changes).toEqual([
    { field: 'email', before: null, after: expect.stringMatching(/^sealed:[0-9a-f]{64}$/), restricted: true },
  ]);
  expect(JSON.stringify(items)).not.toContain(officer.view.email);
});

test('the hash is made under the installation’s key: equal for equal content, of no use to who tries addresses', async () => {
  const seals = (contents: string[]) =>
    query<{ seal: string }>(server, 'app', 'select seal from auth.seal($1) as seal', [contents]);
  const { email } = officer.view;
  const [entry] = (await trail(house.administrator, { act: 'person.added' })).items;
  const [own, strange, again] = await seals([email, `x${email}`, email]);
  expect(entry!.changes).toMatchObject([{ after: own!.seal }]);
  expect(again).toEqual(own);
  expect(strange).not.toEqual(own);
  expect(own!.seal).not.toContain(createHash('sha256').update(email).digest('hex'));
  await expect(query(server, 'app', 'select value from auth.secret')).rejects.toThrow('permission denied');
});

test('it is filtered by act, kind of act, subject and days, and read in pages', async () => {
  const acts = async (query: Record<string, string>) =>
    (await trail(house.administrator, query)).items.map((entry) => entry.act);
  expect(await acts({ act: 'person' })).toEqual(['person.added']);
  expect(await acts({ act: 'pers%' })).toEqual([]);
  expect(await acts({ subjectId: officer.personId })).toEqual(['appointment.made', 'person.added']);
  expect(await acts({ from: '2022-09-06' })).toEqual([]);
  expect(await acts({ until: '2022-09-04' })).toEqual([]);
  expect(await acts({ from: '2022-09-05', until: '2022-09-05' })).toHaveLength(3);
  const first = await trail(house.administrator, { limit: '2' });
  const second = await trail(house.administrator, { limit: '2', cursor: first.nextCursor! });
  expect([...first.items, ...second.items].map((entry) => entry.act)).toHaveLength(3);
  expect(second.nextCursor).toBeNull();
  const forged = await server.call('GET', '/trail', {
    as: house.administrator,
    query: { cursor: Buffer.from('["1 or true"]').toString('base64url') },
  });
  expect(forged.statusCode).toBe(422);
});

test('an agency’s trail is its own: an officer gets none of it, another agency not even one entry', async () => {
  expect((await server.call('GET', '/trail', { as: officer })).statusCode).toBe(403);
  const [entry] = (await trail(house.administrator)).items;
  const read = (as: Ground['administrator']) => server.call('GET', `/trail/${entry!.id}`, { as });
  expect((await read(house.administrator)).json()).toEqual(entry);
  expect((await read(other.administrator)).statusCode).toBe(404);
  expect((await read(officer)).statusCode).toBe(403);
  const names = new Set((await trail(other.administrator)).items.map((one) => one.agencyName));
  expect([...names]).toEqual(['Tòa án nhân dân tỉnh']);
});

test('the auditor reads all agencies, and reading what is restricted stands in their trails', async () => {
  const own = (await trail(house.administrator, { limit: '200' })).items;
  const ownRestricted = own.filter(({ changes }) => changes.some(({ restricted }) => restricted)).length;
  const names = new Set((await trail(auditor, { limit: '200' })).items.map((entry) => entry.agencyName));
  expect(names.size).toBe(3);
  const [entry] = (await trail(house.administrator, { act: 'person.added' })).items;
  await server.call('GET', `/trail/${entry!.id}`, { as: auditor });
  const { items } = await trail(house.administrator, { act: 'trail' });
  expect(items.map((one) => one.act)).toEqual(['trail.read', 'trail.listed']);
  expect(items[0]).toMatchObject({ personName: 'Người giữ Thanh tra nội bộ', subjectId: entry!.id });
  // Of what the auditor read at other agencies, not even the number is told.
  expect(items[1]).toMatchObject({ subjectLabel: `${ownRestricted} mục hạn chế` });
});

test('who is no auditor does not leave such entries, and nobody changes any', async () => {
  const before = (await trail(house.administrator)).items.length;
  await trail(house.administrator);
  expect((await trail(house.administrator)).items).toHaveLength(before);
  await expect(query(server, 'app', 'update audit_event set act = act')).rejects.toThrow('permission denied');
  await expect(query(server, 'owner', 'delete from audit_side')).rejects.toThrow('append-only');
});

test('who reads no content learns who acted on it and when, never what it is called or what changed', async () => {
  const body = {
    title: 'Quy chế về vụ án số 3',
    registerNumber: 'Sổ 02/2022, số 15',
    holder: 'Văn thư',
    datedOn: '2022-03-01',
  };
  const clerk = both.administrator;
  const added = await server.call('POST', '/index-cards', { as: clerk, body });
  expect(added.statusCode, added.body).toBe(201);
  const blank = await both.addPerson('Quản trị viên', ['agencyAdministrator']);
  const shown = async (as: Ground['administrator']) => {
    const { items } = await trail(as, { act: 'indexCard' });
    const read = await server.call('GET', `/trail/${items[0]!.id}`, { as });
    expect(read.json()).toEqual(items[0]);
    return items[0];
  };
  expect(await shown(clerk)).toMatchObject({ act: 'indexCard.added', subjectLabel: body.title });
  for (const reader of [blank, auditor])
    expect(await shown(reader)).toMatchObject({
      act: 'indexCard.added',
      subjectLabel: '…',
      changes: [],
      agencyName: 'Công an tỉnh',
      businessAt: '2022-09-05T01:00:00.000Z',
    });
});
