import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { houseOf, type Member } from '../../../test/house.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { PartyView, RegulationView } from '../../contract/regulation-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let head: Member;
let first: Member;
let second: Member;
let past: Member;
let foreign: Member;
let administrator: Member;
let id: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  const house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  head = await house.addPerson('Phó Viện trưởng', ['officer']);
  first = await house.addPerson('Trưởng phòng 1', ['focalOfficer']);
  second = await house.addPerson('Trưởng phòng 2', ['focalOfficer']);
  past = await house.addPerson('Trưởng phòng cũ', ['officer'], { until: '2022-01-01' });
  administrator = await house.addPerson('Quản trị nhân sự', ['agencyAdministrator']);
  const other = houseOf(server, { agencyId: court.agencyId, administrator: court.leader });
  foreign = await other.addPerson('Thư ký', ['officer']);
  ({ regulationId: id } = await layRegulation(server, [procuracy, court]));
});
afterAll(() => server.close());

function name(headOf: Member | null, focal: Member[], as = procuracy.leader) {
  const body = {
    headAppointmentId: headOf?.appointmentId ?? null,
    focalAppointmentIds: focal.map(({ appointmentId }) => appointmentId),
  };
  return server.call('PUT', `/regulations/${id}/officers`, { as, body });
}

async function officers(on: string): Promise<string[]> {
  const view = (
    await server.call('GET', `/regulations/${id}`, { as: court.leader, query: { on } })
  ).json<RegulationView>();
  const [party] = view.parties as [PartyView, ...PartyView[]];
  return party.officers.map(
    ({ part, fullName, positionTitle, from }) => `${part} ${fullName} (${positionTitle}) ${from}`,
  );
}

test('a leader names the head and who follows it; the others read name and position from that day on', async () => {
  const named = await name(head, [first]);
  expect(named.statusCode, named.body).toBe(200);
  expect(await officers('2022-09-05')).toEqual([
    'head Người giữ Phó Viện trưởng (Phó Viện trưởng) 2022-09-05',
    'focal Người giữ Trưởng phòng 1 (Trưởng phòng 1) 2022-09-05',
  ]);
  expect(await officers('2022-09-04')).toEqual([]);
});

test('naming again on the same day replaces; whom it keeps stays', async () => {
  await name(first, [second, second]);
  expect(await officers('2022-09-05')).toEqual([
    'head Người giữ Trưởng phòng 1 (Trưởng phòng 1) 2022-09-05',
    'focal Người giữ Trưởng phòng 2 (Trưởng phòng 2) 2022-09-05',
  ]);
});

test('on a later day the earlier ones stay readable as of their days', async () => {
  server.clock.moveTo('2022-10-01');
  await name(first, []);
  expect(await officers('2022-10-01')).toEqual(['head Người giữ Trưởng phòng 1 (Trưởng phòng 1) 2022-09-05']);
  expect(await officers('2022-09-30')).toHaveLength(2);
});

test('naming nobody ends it, and naming the same again writes nothing', async () => {
  await name(null, []);
  expect(await officers('2022-10-01')).toEqual([]);
  const history = () => server.call('GET', `/regulations/${id}/history`, { as: court.leader });
  const before = (await history()).json().items;
  await name(null, []);
  expect((await history()).json().items).toEqual(before);
  const namings = before.filter(({ kind }: { kind: string }) => kind === 'officersNamed');
  expect(namings[0]).toMatchObject({ details: { focal: 0 } });
  expect(namings.at(-1)).toMatchObject({ details: { head: 'Phó Viện trưởng', focal: 1 } });
});

test('who is in the position no more is refused; a person of another agency is not there', async () => {
  expect((await name(past, [])).json()).toMatchObject({ code: 'appointmentEnded', status: 409 });
  expect((await name(null, [foreign])).statusCode).toBe(404);
});

test('whose position reads no content is refused, at the place where they are named', async () => {
  const asFocal = await name(null, [first, administrator]);
  expect(asFocal.json()).toMatchObject({ status: 422, errors: [{ path: 'focalAppointmentIds.1' }] });
  const asHead = await name(administrator, [first]);
  expect(asHead.json()).toMatchObject({ status: 422, errors: [{ path: 'headAppointmentId' }] });
  expect(await officers('2022-10-01')).toEqual([]);
});

test('only a leader names', async () => {
  expect(
    (await name(head, [], { personId: first.personId, appointmentId: first.appointmentId })).statusCode,
  ).toBe(403);
});
