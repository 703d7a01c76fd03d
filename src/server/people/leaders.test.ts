import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Ground, layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, type Member } from '../../../test/house.ts';

let server: TestApp;
let operator: Ground;
let house: House;
let agencyId: string;

beforeAll(async () => {
  server = await openTestApp();
  operator = await layGround(server, ['systemAdministrator', 'agencyAdministrator']);
  await endSetUp(server);
  agencyId = await enterAgency('Viện kiểm sát nhân dân tỉnh Hà Giang');
});
afterAll(() => server.close());

async function enterAgency(name: string): Promise<string> {
  const body = {
    name,
    shortName: name,
    code: null,
    kind: 'procuracy',
    level: 'province',
    superiorId: null,
    establishedOn: '1991-10-01',
  };
  const added = await server.call('POST', '/agencies', { as: operator.administrator, body });
  return added.json<{ id: string }>().id;
}
const administered = async (id: string, as: Ground['administrator']) =>
  (await server.call('GET', `/agencies/${id}`, { as })).json().administered;
function open(id: string, more: object = {}) {
  const body = {
    fullName: 'Quản trị đơn vị',
    email: 'quantri@vks-hagiang.demo',
    from: '2020-01-01',
    ...more,
  };
  return server.call('POST', `/agencies/${id}/administrators`, { as: operator.administrator, body });
}
const waiting = async (as: Ground['administrator']) =>
  (await server.call('GET', '/appointments/proposed', { as })).json().items;
const rowOf = async ({ view }: Member) =>
  (await server.call('GET', '/people', { as: house.administrator, query: { q: view.email } })).json()
    .items[0];
const confirm = (member: Member, as: Ground['administrator'], version = 1) =>
  house.post(`/appointments/${member.appointmentId}/confirm`, {}, { as, version });

test('the system administrator enters an agency’s first administrator, never themselves, and only one', async () => {
  const self = await open(agencyId, { email: `${operator.administrator.personId}@thu.demo` });
  expect(self.json().code).toBe('ownAppointment');
  expect((await open(agencyId, { from: '2023-09-06' })).json().code).toBe('openingTooLate');
  const opened = await open(agencyId);
  expect(opened.statusCode, opened.body).toBe(201);
  const { personId, appointmentId } = opened.json();
  house = houseOf(server, { agencyId, administrator: { personId, appointmentId } });
  expect((await open(agencyId, { email: 'khac@vks-hagiang.demo' })).json().code).toBe('administratorPresent');
  expect((await open(operator.agencyId, { email: 'khac@he-thong.demo' })).json().code).toBe(
    'administratorPresent',
  );
  expect((await open('00000000-0000-7000-8000-000000000000')).statusCode).toBe(404);
  const people = await server.call('GET', '/people', { as: house.administrator });
  expect(people.json().items).toMatchObject([{ fullName: 'Quản trị đơn vị', positions: ['Quản trị'] }]);
});

test('only who may open agencies reads whether one has an administrator', async () => {
  const bare = await enterAgency('Tòa án nhân dân huyện chưa có ai');
  expect(await administered(bare, operator.administrator)).toBe(false);
  expect(await administered(agencyId, operator.administrator)).toBe(true);
  expect(await administered(operator.agencyId, operator.administrator)).toBe(true);
  for (const id of [bare, agencyId, operator.agencyId])
    expect(await administered(id, house.administrator)).toBeNull();
  const recoded = await server.call('POST', `/agencies/${bare}/codes`, {
    as: operator.administrator,
    body: { code: 'H20.TA', from: '2022-01-01' },
    headers: { 'if-match': '"1"' },
  });
  expect(recoded.json().administered).toBe(false);
});

test('an agency that was merged is opened for the days before its end only', async () => {
  const merged = await enterAgency('Tòa án nhân dân huyện được sáp nhập');
  const into = await enterAgency('Tòa án nhân dân huyện còn lại');
  const decision = { symbol: '12/NQ-UBTVQH', decidedOn: '2020-12-01', issuer: 'Ủy ban Thường vụ Quốc hội' };
  const body = {
    kind: 'merged',
    predecessorIds: [merged],
    successorIds: [into],
    founded: [],
    effectiveOn: '2021-01-01',
    decision,
  };
  const done = await server.call('POST', '/agencies/successions', { as: operator.administrator, body });
  expect(done.statusCode, done.body).toBe(201);
  const email = 'quantri@tand-huyen.demo';
  expect((await open(merged, { email, from: '2021-01-01' })).json().code).toBe('agencyEnded');
  const opened = await open(merged, { email, from: '2020-12-31' });
  expect(opened.statusCode, opened.body).toBe(201);
});

test('who opened an agency does not come to see its people', async () => {
  const { personId } = await house.addPerson('Chuyên viên kín', ['officer']);
  const read = await server.call('GET', `/people/${personId}`, { as: operator.administrator });
  expect(read.statusCode).toBe(404);
});

let first: Member;
test('the very first leader beside a single administrator waits for the operating body, which is told', async () => {
  first = await house.addPerson('Viện trưởng', ['leader']);
  expect(first.view.appointments[0]?.state).toBe('proposed');
  expect(await rowOf(first)).toMatchObject({ positions: [], proposed: ['Viện trưởng'] });
  expect(await waiting(house.administrator)).toEqual([]);
  const alerts = await server.call('GET', '/account/alerts', { as: operator.administrator });
  expect(alerts.json().items).toMatchObject([
    { kind: 'appointmentToConfirm', subject: 'Người giữ Viện trưởng – Viện trưởng' },
  ]);
  expect(await waiting(operator.administrator)).toMatchObject([
    { id: first.appointmentId, personName: 'Người giữ Viện trưởng', positionTitle: 'Viện trưởng', agencyId },
  ]);
  const idle = await server.call('GET', '/units', { as: first });
  expect(idle.statusCode).toBe(400);
  expect((await confirm(first, house.administrator)).json().code).toBe('needsSecondPerson');
  expect((await confirm(first, operator.administrator, 7)).statusCode).toBe(412);
  const confirmed = await confirm(first, operator.administrator);
  expect(confirmed.statusCode, confirmed.body).toBe(200);
  expect(confirmed.json()).toMatchObject({ state: 'confirmed', version: 2 });
  expect(await rowOf(first)).toMatchObject({ positions: ['Viện trưởng'], proposed: [] });
  expect((await server.call('GET', '/units', { as: first })).statusCode).toBe(200);
  expect(await waiting(operator.administrator)).toEqual([]);
});

test('the next leader is confirmed within the agency: by a leader, not by the proposer, not by the operating body', async () => {
  const deputy = await house.addPerson('Phó Viện trưởng', ['leader']);
  expect(await waiting(first)).toMatchObject([{ id: deputy.appointmentId }]);
  expect(await waiting(operator.administrator)).toEqual([]);
  expect((await confirm(deputy, operator.administrator)).statusCode).toBe(404);
  expect((await confirm(deputy, house.administrator)).json().code).toBe('needsSecondPerson');
  expect((await confirm(deputy, first)).json().state).toBe('confirmed');
  expect((await confirm(deputy, first, 2)).json().code).toBe('notProposed');
});

test('a proposed leader does not confirm themselves, even as administrator', async () => {
  const second = await house.addPerson('Quản trị phụ', ['agencyAdministrator']);
  const positionId = await house.addPosition('Phó Viện trưởng thứ hai');
  const appointed = await house.post(`/people/${second.personId}/appointments`, {
    positionId,
    roles: ['leader'],
    from: '2022-01-01',
  });
  const proposed = appointed.json().appointments.find((one: { state: string }) => one.state === 'proposed');
  const own = await house.post(`/appointments/${proposed.id}/confirm`, {}, { as: second });
  expect(own.json().code).toBe('ownAppointment');
});

test('a proposal shows in the list of people from before its day until its last one', async () => {
  const later = await house.addPerson('Lãnh đạo sau này', ['leader'], { from: '2023-01-01' });
  expect((await rowOf(later)).proposed).toEqual(['Lãnh đạo sau này']);
  const over = await house.addPerson('Lãnh đạo đã qua', ['leader'], { until: '2022-09-05' });
  expect((await rowOf(over)).proposed).toEqual([]);
});

test('a proposal that nobody confirmed can be withdrawn', async () => {
  const wrong = await house.addPerson('Lãnh đạo nhầm', ['leader']);
  const ended = await house.post(`/appointments/${wrong.appointmentId}/end`, { until: '2022-09-05' });
  expect(ended.json().state).toBe('withdrawn');
  expect(await rowOf(wrong)).toMatchObject({ positions: [], proposed: [] });
  expect((await confirm(wrong, first, 2)).json().code).toBe('notProposed');
});

test('system administrator and auditor exist in the operating body only', async () => {
  const operating = houseOf(server, operator);
  const auditor = await operating.addPerson('Thanh tra nội bộ', ['auditor']);
  expect(auditor.view.appointments[0]).toMatchObject({ roles: ['auditor'], state: 'confirmed' });
  const positionId = await house.addPosition('Thanh tra');
  const body = {
    fullName: 'Thanh tra',
    email: 'tt@vks-hagiang.demo',
    positionId,
    roles: ['auditor'],
    from: '2022-01-01',
  };
  expect((await house.post('/people', body)).json().code).toBe('roleOfOperator');
});

test('an agency whose administrator was closed by their home is opened again, in the same position', async () => {
  const id = await enterAgency('Tòa án nhân dân tỉnh Hà Giang');
  const lent = await house.addPerson('Cán bộ biệt phái', ['officer']);
  expect((await open(id, { email: lent.view.email })).statusCode).toBe(201);
  const [offer] = (await server.call('GET', '/account/offers', { as: lent })).json().items;
  await server.call('POST', `/account/offers/${offer.id}`, { as: lent, body: { accept: true } });
  expect((await open(id, { email: 'moi@ta-hagiang.demo' })).json().code).toBe('administratorPresent');
  expect((await house.post(`/people/${lent.personId}/disable`, {})).statusCode).toBe(200);
  const again = await open(id, { email: 'moi@ta-hagiang.demo' });
  expect(again.statusCode, again.body).toBe(201);
  const { personId, appointmentId } = again.json();
  const positions = await server.call('GET', '/positions', { as: { personId, appointmentId } });
  expect(positions.json().items.map((item: { title: string }) => item.title)).toEqual(['Quản trị']);
});
