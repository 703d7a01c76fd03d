import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, type Member, query } from '../../../test/house.ts';
import { transact } from '../platform/database.ts';

let server: TestApp;
let home: House;
let other: House;
let third: House;
let member: Member;

beforeAll(async () => {
  server = await openTestApp();
  home = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  other = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Đảng ủy Viện kiểm sát'));
  third = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Tòa án nhân dân tỉnh'));
  await endSetUp(server);
  member = await home.addPerson('Viện trưởng', ['officer'], { fullName: 'Tên thật' });
});
afterAll(() => server.close());

async function offer(email: string, title: string) {
  const positionId = await other.addPosition(title);
  return other.post('/appointments', { email, positionId, roles: ['officer'], from: '2022-01-01' });
}
const peopleOf = async (house: House) =>
  (await server.call('GET', '/people', { as: house.administrator })).json().items;
const seenIn = async (house: House, personId: string) =>
  server.call('GET', `/people/${personId}`, { as: house.administrator });

test('a known and an unknown address are answered alike and look alike in the agency', async () => {
  const known = await offer(member.view.email, 'Ủy viên A');
  const unknown = await offer('khong-ai@thu.demo', 'Ủy viên B');
  expect([known.statusCode, known.json()]).toEqual([unknown.statusCode, unknown.json()]);
  const rows = (await peopleOf(other)).filter(
    (row: { positions: string[] }) => row.positions[0]?.startsWith('Ủy viên') === true,
  );
  expect(rows.map((row: { email: string; fullName: string }) => row.fullName === row.email)).toEqual([
    true,
    true,
  ]);
  const views = await Promise.all(
    rows.map(async (row: { id: string }) => (await seenIn(other, row.id)).json()),
  );
  const shape = ({ elsewhere, disabled, delegations, version }: Record<string, unknown>) => ({
    elsewhere,
    disabled,
    delegations,
    version,
  });
  expect(shape(views[0])).toEqual(shape(views[1]));
  const letters = await query<{ body: string }>(
    server,
    'worker',
    `select replace(body, to_address, '') as body from mail_outbox where subject like 'Đảng ủy%'`,
  );
  expect(new Set(letters.map((letter) => letter.body)).size).toBe(1);
});

test('adding a person under an address that has an account elsewhere shows nothing of it either', async () => {
  const positionId = await third.addPosition('Thẩm phán');
  const add = (email: string) =>
    third.post('/people', {
      fullName: 'Tên gõ vào',
      email,
      positionId,
      roles: ['officer'],
      from: '2022-01-01',
    });
  const known = await add(member.view.email);
  const unknown = await add('moi-tinh@thu.demo');
  const shape = ({ id: _id, email: _email, appointments, ...rest }: Record<string, unknown>) => [
    rest,
    (appointments as unknown[]).length,
  ];
  expect([known.statusCode, shape(known.json())]).toEqual([unknown.statusCode, shape(unknown.json())]);
  const reset = async (id: string) => (await third.post(`/people/${id}/reset`, {})).statusCode;
  expect([await reset(known.json().id), await reset(unknown.json().id)]).toEqual([200, 200]);
  const disable = async (id: string) => (await third.post(`/people/${id}/disable`, {})).json().disabled;
  expect([await disable(known.json().id), await disable(unknown.json().id)]).toEqual([true, true]);
  expect((await seenIn(home, member.personId)).json().disabled).toBe(false);
});

test('only the owner of the address sees the offer; taking it over shares the name and nothing else', async () => {
  const before = await server.call('GET', '/account/offers', { as: member });
  expect(before.json().items).toMatchObject([
    {
      agencyName: 'Đảng ủy Viện kiểm sát',
      positions: [{ title: 'Ủy viên A', from: '2022-01-01', until: null }],
    },
  ]);
  const [{ id }] = before.json().items;
  const accept = (as: { personId: string }) =>
    server.call('POST', `/account/offers/${id}`, { as, body: { accept: true } });
  expect((await server.call('GET', '/account/offers', { as: home.administrator })).json().items).toEqual([]);
  expect((await accept(home.administrator)).statusCode).toBe(404);
  expect((await accept(member)).json()).toEqual({ accepted: true });
  expect((await accept(member)).statusCode).toBe(404);
  const seen = await seenIn(other, member.personId);
  expect(seen.json()).toMatchObject({
    fullName: 'Tên thật',
    elsewhere: true,
    appointments: [{ positionTitle: 'Ủy viên A' }],
  });
  expect(seen.body).not.toContain('Viện trưởng');
  expect((await seenIn(home, member.personId)).body).not.toContain('Ủy viên A');
  const own = await asPerson(member.personId);
  expect(own.map((one) => one.title).toSorted()).toEqual(['Viện trưởng', 'Ủy viên A']);
});

test('in each capacity one acts for that agency alone', async () => {
  for (const { id, agencyId } of await asPerson(member.personId)) {
    const people = await server.call('GET', '/people', {
      as: { personId: member.personId, appointmentId: id },
    });
    const own = agencyId === home.agencyId ? home : other;
    expect(people.json().items.map((row: { id: string }) => row.id)).toContain(own.administrator.personId);
    const foreign = own === home ? other : home;
    expect(people.body).not.toContain(foreign.administrator.personId);
  }
});

test('the account stays with its home: the other agency neither renames, resets nor disables it, but ends its own side', async () => {
  const path = `/people/${member.personId}`;
  const edited = await server.call('PATCH', path, {
    as: other.administrator,
    body: { fullName: 'Khác' },
    headers: { 'if-match': '"1"' },
  });
  expect(edited.statusCode).toBe(403);
  expect((await other.post(`${path}/reset`, {})).statusCode).toBe(403);
  expect((await other.post(`${path}/disable`, {})).statusCode).toBe(403);
  const [appointment] = (await seenIn(other, member.personId)).json().appointments;
  const ended = await other.post(
    `/appointments/${appointment.id}/end`,
    { until: '2022-10-01' },
    { version: appointment.version },
  );
  expect(ended.json().until).toBe('2022-10-01');
});

test('who declines stays unknown: the agency sees the address closed and no name', async () => {
  const shy = await home.addPerson('Kiểm sát viên', ['officer'], { fullName: 'Người kín đáo' });
  await offer(shy.view.email, 'Ủy viên C');
  const [{ id }] = (await server.call('GET', '/account/offers', { as: shy })).json().items;
  const declined = await server.call('POST', `/account/offers/${id}`, { as: shy, body: { accept: false } });
  expect(declined.json()).toEqual({ accepted: false });
  const seen = (await seenIn(other, id)).json();
  expect(seen).toMatchObject({ fullName: shy.view.email, disabled: true, appointments: [] });
  expect((await server.call('GET', '/account/offers', { as: shy })).json().items).toEqual([]);
});

/** The positions among which a person chooses, as the database shows them before they act in one. */
function asPerson(personId: string) {
  const nobody = { agencyId: null, appointmentId: null, roles: [], requestId: null };
  return transact(server.db, { ...nobody, personId, businessAt: server.clock.now() }, (tx) =>
    tx
      .selectFrom('appointment')
      .innerJoin('position', 'position.id', 'appointment.position_id')
      .select(['appointment.id', 'appointment.agency_id as agencyId', 'position.title'])
      .execute(),
  );
}

test('the trail of a position given to an address never shows the address', async () => {
  const address = 'nguoi-la@thu.demo';
  expect((await offer(address, 'Ủy viên danh dự')).statusCode).toBe(201);
  const row = (await peopleOf(other)).find((one: { email: string }) => one.email === address);
  await other.post(`/people/${row.id}/disable`, {});
  await server.call('PATCH', `/people/${row.id}`, {
    as: other.administrator,
    body: { fullName: 'Ủy viên' },
    headers: { 'if-match': '"2"' },
  });
  const { items } = (await server.call('GET', '/trail', { as: other.administrator })).json();
  const ofRow = items.filter((one: { subjectId: string }) => one.subjectId === row.id);
  expect(ofRow.map((one: { act: string }) => one.act)).toEqual([
    'person.edited',
    'person.disabled',
    'appointment.made',
    'person.invited',
  ]);
  expect(ofRow.at(-1)).toMatchObject({
    subjectLabel: 'Ủy viên danh dự',
    changes: [{ field: 'email', restricted: true }],
  });
  expect(JSON.stringify(ofRow)).not.toContain(address);
});
