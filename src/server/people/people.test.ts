import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, letSignIn, query } from '../../../test/house.ts';

let server: TestApp;
let house: House;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Viện kiểm sát nhân dân tỉnh'));
  await endSetUp(server);
});
afterAll(() => server.close());

const person = {
  fullName: 'Chuyên viên Đặng',
  email: 'Dang@VKS.demo',
  roles: ['officer'],
  from: '2021-01-01',
};

test('a new person gets a letter with a link whose token is kept as a hash only', async () => {
  const positionId = await house.addPosition('Chuyên viên');
  const added = await house.post('/people', { ...person, positionId });
  expect(added.statusCode, added.body).toBe(201);
  expect(added.json()).toMatchObject({
    fullName: 'Chuyên viên Đặng',
    email: 'dang@vks.demo',
    elsewhere: false,
    disabled: false,
    appointments: [{ positionTitle: 'Chuyên viên', state: 'confirmed', roles: ['officer'] }],
  });
  const [letter] = await query<{ body: string; to_address: string }>(
    server,
    'worker',
    'select body, to_address from mail_outbox',
  );
  expect(letter?.to_address).toBe('dang@vks.demo');
  const token = /\/dat-mat-khau#(\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
  const links = await query<{ kept: boolean; token: boolean }>(
    server,
    'auth',
    `select token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex') as kept, token_hash = $1 as token from auth.link`,
    [token],
  );
  expect(links).toEqual([{ kept: true, token: false }]);
});

test('the same address twice in one agency is refused, in whatever letters', async () => {
  const positionId = await house.addPosition('Kế toán');
  const again = await house.post('/people', { ...person, email: 'DANG@vks.demo', positionId });
  expect(again.json().code).toBe('emailTaken');
});

test('people are found without marks and listed in pages with today’s positions', async () => {
  for (const title of ['Phó phòng', 'Trưởng phòng', 'Thư ký']) await house.addPerson(title, ['officer']);
  const found = await server.call('GET', '/people', {
    as: house.administrator,
    query: { q: 'chuyen vien dang' },
  });
  expect(found.json().items).toMatchObject([{ fullName: 'Chuyên viên Đặng', positions: ['Chuyên viên'] }]);
  const byAddress = await server.call('GET', '/people', { as: house.administrator, query: { q: 'dang@' } });
  expect(byAddress.json().items).toHaveLength(1);
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await server.call('GET', '/people', {
      as: house.administrator,
      query: { limit: '2', ...(cursor !== '' && { cursor }) },
    });
    names.push(...page.json().items.map((item: { fullName: string }) => item.fullName));
    cursor = page.json().nextCursor;
  }
  expect(names).toEqual([
    'Chuyên viên Đặng',
    'Người giữ Thư ký',
    'Người giữ Phó phòng',
    'Người giữ Trưởng phòng',
    'Quản trị Viện kiểm sát nhân dân tỉnh',
  ]);
});

test('a corrected name is another version and sorts anew; nobody corrects their own', async () => {
  const { personId } = await house.addPerson('Lái xe', ['officer']);
  const edit = (id: string, version = 1) =>
    server.call('PATCH', `/people/${id}`, {
      as: house.administrator,
      body: { fullName: 'Ánh' },
      headers: { 'if-match': `"${version}"` },
    });
  expect((await edit(personId)).json()).toMatchObject({ fullName: 'Ánh', version: 2 });
  expect((await edit(personId)).statusCode).toBe(412);
  expect((await edit(house.administrator.personId)).json().code).toBe('ownAppointment');
  const first = await server.call('GET', '/people', { as: house.administrator, query: { limit: '1' } });
  expect(first.json().items[0].fullName).toBe('Ánh');
});

test('an appointment stays within its position and comes after nothing backwards', async () => {
  const { personId } = await house.addPerson('Cán bộ', ['officer']);
  const positionId = await house.addPosition('Tổ trưởng', { from: '2022-01-01' });
  const appoint = (body: object) =>
    house.post(`/people/${personId}/appointments`, {
      positionId,
      roles: ['officer'],
      from: '2022-01-01',
      ...body,
    });
  expect((await appoint({ from: '2021-12-31' })).json().code).toBe('outsidePosition');
  expect((await appoint({ until: '2022-01-01' })).json().code).toBe('periodBackwards');
  expect((await appoint({ roles: ['auditor'] })).json().code).toBe('roleOfOperator');
  expect((await appoint({})).statusCode).toBe(201);
  expect((await appoint({ from: '2022-06-01' })).json().code).toBe('alreadyAppointed');
  const two = await server.call('GET', `/people/${personId}`, { as: house.administrator });
  expect(two.json().appointments).toHaveLength(2);
});

test('nobody appoints themselves and nobody ends their own appointment', async () => {
  const positionId = await house.addPosition('Chánh Văn phòng');
  const own = { positionId, roles: ['officer'], from: '2022-01-01' };
  const { personId, appointmentId } = house.administrator;
  expect((await house.post(`/people/${personId}/appointments`, own)).json().code).toBe('ownAppointment');
  const ended = await house.post(`/appointments/${appointmentId}/end`, { until: '2023-01-01' });
  expect(ended.json().code).toBe('ownAppointment');
});

test('an officer may not touch people', async () => {
  const officer = await house.addPerson('Kiểm sát viên', ['officer']);
  const positionId = await house.addPosition('Kiểm sát viên cao cấp');
  const as = officer;
  const refused = await Promise.all([
    house.post('/people', { ...person, email: 'khac@vks.demo', positionId }, { as }),
    house.post(
      `/people/${officer.personId}/appointments`,
      { positionId, roles: ['leader'], from: '2022-01-01' },
      { as },
    ),
    house.post(`/people/${house.administrator.personId}/reset`, {}, { as }),
    house.post(`/people/${house.administrator.personId}/disable`, {}, { as }),
    house.post('/people/import', { csv: 'x' }, { as }),
    server.call('GET', `/people/${house.administrator.personId}/handover`, { as }),
    server.call('GET', '/trail', { as }),
  ]);
  expect(refused.map((answer) => answer.statusCode)).toEqual(refused.map(() => 403));
});

test('an appointment ends; one that had not begun is withdrawn and leaves the view', async () => {
  const held = await house.addPerson('Văn thư', ['clerk']);
  const ended = await house.post(`/appointments/${held.appointmentId}/end`, { until: '2022-09-01' });
  expect(ended.json()).toMatchObject({ until: '2022-09-01', state: 'confirmed', version: 2 });
  const again = await house.post(
    `/appointments/${held.appointmentId}/end`,
    { until: '2022-09-01' },
    { version: 2 },
  );
  expect(again.json().code).toBe('appointmentEnded');
  const later = await house.addPerson('Thủ quỹ', ['officer'], { from: '2023-01-01' });
  const withdrawn = await house.post(`/appointments/${later.appointmentId}/end`, { until: '2022-10-01' });
  expect(withdrawn.json().state).toBe('withdrawn');
  const view = await server.call('GET', `/people/${later.personId}`, { as: house.administrator });
  expect(view.json().appointments).toEqual([]);
});

test('the last administrator is neither ended nor disabled, also when two try at once', async () => {
  const second = await house.addPerson('Quản trị thứ hai', ['agencyAdministrator']);
  const third = await house.addPerson('Quản trị thứ ba', ['agencyAdministrator']);
  await letSignIn(server, second, third);
  const byThird = await house.post(
    `/appointments/${house.administrator.appointmentId}/end`,
    { until: '2022-09-05' },
    { as: third },
  );
  expect(byThird.statusCode, byThird.body).toBe(200);
  const [one, other] = await Promise.all([
    house.post(`/appointments/${second.appointmentId}/end`, { until: '2022-09-06' }, { as: third }),
    house.post(`/people/${third.personId}/disable`, {}, { as: second }),
  ]);
  const outcomes = [one, other].map((answer) => (answer.statusCode === 200 ? 'done' : answer.json().code));
  // Whoever comes later is told so, or acts no more.
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(['lastAdministrator', 'notActing']).toContain(outcomes.find((outcome) => outcome !== 'done'));
});
