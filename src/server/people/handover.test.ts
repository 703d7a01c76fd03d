import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { endSetUp, type House, houseOf, letSignIn, type Member } from '../../../test/house.ts';

let server: TestApp;
let house: House;
let second: Member;

beforeAll(async () => {
  server = await openTestApp();
  house = houseOf(server, await layGround(server, ['agencyAdministrator'], 'Ban Nội chính Tỉnh ủy'));
  await endSetUp(server);
  second = await house.addPerson('Quản trị thứ hai', ['agencyAdministrator']);
});
afterAll(() => server.close());

const preview = async (personId: string) =>
  (await server.call('GET', `/people/${personId}/handover`, { as: house.administrator })).json();
const view = async (personId: string) =>
  (await server.call('GET', `/people/${personId}`, { as: house.administrator })).json();
const power = { capacity: 'TUQ', scope: 'Ký văn bản phối hợp', from: '2022-09-01', until: '2022-12-01' };
const delegate = (from: Member, to: Member, more: object = {}, as = house.administrator) =>
  house.post(
    '/delegations',
    { fromAppointmentId: from.appointmentId, toAppointmentId: to.appointmentId, ...power, ...more },
    { as },
  );
async function handOver(from: Member, to: Member, on: string, seal?: string) {
  const body = { toPersonId: to.personId, on, seal: seal ?? (await preview(from.personId)).seal };
  return house.post(`/people/${from.personId}/handover`, body);
}

test('power to sign is given by its holder or recorded by an administrator, within both appointments', async () => {
  const head = await house.addPerson('Trưởng phòng', ['officer']);
  const deputy = await house.addPerson('Phó phòng', ['officer'], { until: '2022-11-01' });
  expect((await delegate(head, deputy)).json().code).toBe('delegationOutsideAppointment');
  const short = { until: '2022-11-01' };
  expect((await delegate(head, head, short)).json().code).toBe('samePerson');
  expect((await delegate(head, deputy, { ...short, from: '2022-11-01' })).json().code).toBe(
    'periodBackwards',
  );
  expect((await delegate(head, deputy, short, deputy)).statusCode).toBe(403);
  const given = await delegate(head, deputy, short, head);
  expect(given.statusCode, given.body).toBe(201);
  expect((await view(deputy.personId)).delegations).toMatchObject([
    { direction: 'received', otherName: 'Người giữ Trưởng phòng', capacity: 'TUQ', until: '2022-11-01' },
  ]);
  const revoke = (as: Member) => house.post(`/delegations/${given.json().id}/revoke`, {}, { as });
  expect((await revoke(deputy)).statusCode).toBe(403);
  expect((await revoke(head)).statusCode).toBe(200);
  expect((await revoke(head)).statusCode).toBe(200);
  expect((await view(head.personId)).delegations).toMatchObject([
    { from: '2022-09-01', until: '2022-09-05' },
  ]);
});

test('everything goes over in one step: held until the day before, by the other from the day on', async () => {
  const leaving = await house.addPerson('Chuyên viên chính', ['officer', 'focalOfficer']);
  const coming = await house.addPerson('Chuyên viên mới', ['officer']);
  const boss = await house.addPerson('Trưởng ban', ['officer']);
  await delegate(boss, leaving);
  const { held, seal } = await preview(leaving.personId);
  expect(held).toMatchObject([
    { kind: 'appointment', label: 'Chuyên viên chính', until: null },
    { kind: 'delegationReceived', label: 'TUQ. Ký văn bản phối hợp (Người giữ Trưởng ban)' },
  ]);
  const done = await handOver(leaving, coming, '2022-10-01', seal);
  expect(done.statusCode, done.body).toBe(200);
  expect(done.json()).toEqual({ handedOver: 2 });
  expect((await view(leaving.personId)).appointments).toMatchObject([{ until: '2022-10-01' }]);
  expect((await view(coming.personId)).appointments).toContainEqual(
    expect.objectContaining({
      positionTitle: 'Chuyên viên chính',
      roles: ['officer', 'focalOfficer'],
      state: 'confirmed',
      from: '2022-10-01',
      until: null,
    }),
  );
  expect((await view(boss.personId)).delegations).toMatchObject([
    { otherName: 'Người giữ Chuyên viên mới', from: '2022-10-01', until: '2022-12-01' },
    { otherName: 'Người giữ Chuyên viên chính', from: '2022-09-01', until: '2022-10-01' },
  ]);
});

test('what changed since the preview stops it', async () => {
  const leaving = await house.addPerson('Thủ kho', ['officer']);
  const coming = await house.addPerson('Thủ kho mới', ['officer']);
  const { seal } = await preview(leaving.personId);
  const positionId = await house.addPosition('Thủ kho kiêm nhiệm');
  await house.post(`/people/${leaving.personId}/appointments`, {
    positionId,
    roles: ['officer'],
    from: '2022-01-01',
  });
  expect((await handOver(leaving, coming, '2022-10-01', seal)).json().code).toBe('handoverChanged');
  expect((await handOver(leaving, coming, '2022-10-01')).json()).toEqual({ handedOver: 2 });
});

test('a leader’s role waits for the second person at the receiver too', async () => {
  const leader = await house.addPerson('Phó Trưởng ban', ['leader']);
  await house.post(`/appointments/${leader.appointmentId}/confirm`, {}, { as: second });
  const successor = await house.addPerson('Vụ trưởng', ['officer']);
  expect((await handOver(leader, successor, '2022-10-01')).statusCode).toBe(200);
  const proposed = (await view(successor.personId)).appointments.find(
    (one: { positionTitle: string }) => one.positionTitle === 'Phó Trưởng ban',
  );
  expect(proposed).toMatchObject({ state: 'proposed', from: '2022-10-01' });
  const own = await house.post(`/appointments/${proposed.id}/confirm`, {});
  expect(own.json().code).toBe('needsSecondPerson');
  const confirmed = await house.post(`/appointments/${proposed.id}/confirm`, {}, { as: second });
  expect(confirmed.json().state).toBe('confirmed');
});

test('nobody hands over to or from themselves, nothing is not handed over, and a clash is settled first', async () => {
  const one = await house.addPerson('Văn thư', ['clerk']);
  const { administrator } = house;
  const asMember = (caller: { personId: string; appointmentId: string }) => caller as Member;
  expect((await handOver(one, one, '2022-10-01')).json().code).toBe('samePerson');
  expect((await handOver(one, asMember(administrator), '2022-10-01')).json().code).toBe('ownAppointment');
  expect((await handOver(asMember(administrator), one, '2022-10-01')).json().code).toBe('ownAppointment');
  const other = await house.addPerson('Lưu trữ', ['officer']);
  const positionId = one.view.appointments[0]!.positionId;
  await house.post(`/people/${other.personId}/appointments`, {
    positionId,
    roles: ['officer'],
    from: '2022-01-01',
  });
  expect((await handOver(one, other, '2022-10-01')).json().code).toBe('alreadyAppointed');
  await house.post(`/appointments/${one.appointmentId}/end`, { until: '2022-09-05' });
  expect((await handOver(one, other, '2022-10-01')).json().code).toBe('nothingToHandOver');
});

test('a repeated delegation asks again whether one may: in a lesser position it is no longer answered', async () => {
  const [giver, taker] = [
    await house.addPerson('Kế toán trưởng', ['officer']),
    await house.addPerson('Kế toán viên', ['officer']),
  ];
  const positionId = await house.addPosition('Văn thư kiêm nhiệm');
  const lesser = (
    await house.post(`/people/${second.personId}/appointments`, {
      positionId,
      roles: ['officer'],
      from: '2021-01-01',
    })
  ).json();
  const own = lesser.appointments.find((one: { positionId: string }) => one.positionId === positionId);
  const call = (appointmentId: string) =>
    server.call('POST', '/delegations', {
      as: { ...second, appointmentId },
      headers: { 'idempotency-key': 'uy-quyen-1' },
      body: { fromAppointmentId: giver.appointmentId, toAppointmentId: taker.appointmentId, ...power },
    });
  const first = await call(second.appointmentId);
  expect(first.statusCode, first.body).toBe(201);
  expect((await call(second.appointmentId)).json()).toEqual(first.json());
  expect((await call(own.id)).statusCode).toBe(403);
});

test('an administrator’s role does not get lost on the way to a leader who waits', async () => {
  const both = await house.addPerson('Chánh Văn phòng', ['leader', 'agencyAdministrator']);
  await house.post(`/appointments/${both.appointmentId}/confirm`, {}, { as: second });
  const third = await house.addPerson('Quản trị thứ ba', ['agencyAdministrator'], { until: '2022-10-15' });
  await letSignIn(server, both, second, third);
  const end = (member: { appointmentId: string }, as: Member) =>
    house.post(`/appointments/${member.appointmentId}/end`, { until: '2022-09-05' }, { as });
  expect((await end(house.administrator, third)).statusCode).toBe(200);
  expect((await end(second, third)).statusCode).toBe(200);
  const { seal } = (await server.call('GET', `/people/${both.personId}/handover`, { as: third })).json();
  const refused = await house.post(
    `/people/${both.personId}/handover`,
    { toPersonId: second.personId, on: '2022-10-01', seal },
    { as: third },
  );
  expect(refused.json().code).toBe('lastAdministrator');
});
