import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type House, houseOf, type Member } from '../../../test/house.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { Held } from '../../contract/person-views.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let house: House;
let leaving: Member;
let coming: Member;
let administrator: Member;
let id: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  leaving = await house.addPerson('Trưởng phòng', ['focalOfficer']);
  coming = await house.addPerson('Phó trưởng phòng', ['officer']);
  administrator = await house.addPerson('Quản trị nhân sự', ['agencyAdministrator']);
  ({ regulationId: id } = await layRegulation(server, [procuracy, court]));
  const body = { headAppointmentId: null, focalAppointmentIds: [leaving.appointmentId] };
  await server.call('PUT', `/regulations/${id}/officers`, { as: procuracy.leader, body });
});
afterAll(() => server.close());

async function focalOn(on: string): Promise<string[]> {
  const read = await server.call('GET', `/regulations/${id}`, { as: court.leader, query: { on } });
  return read.json<RegulationView>().parties.flatMap(({ officers }) => officers.map((one) => one.fullName));
}

test('who is moved hands over the regulations they follow, and the administrator is told how many, not which', async () => {
  const preview = await server.call('GET', `/people/${leaving.personId}/handover`, { as: administrator });
  const { held, seal } = preview.json<{ held: Held[]; seal: string }>();
  expect(held).toMatchObject([
    { kind: 'appointment', label: 'Trưởng phòng' },
    { kind: 'officerOfRegulations', label: 'Trưởng phòng: 1', from: '2022-09-05' },
  ]);
  expect(preview.body).not.toContain(id);
  const body = { toPersonId: coming.personId, on: '2022-10-01', seal };
  const done = await house.post(`/people/${leaving.personId}/handover`, body, { as: administrator });
  expect(done.statusCode, done.body).toBe(200);
  expect(await focalOn('2022-09-30')).toEqual(['Người giữ Trưởng phòng']);
  expect(await focalOn('2022-10-01')).toEqual(['Người giữ Phó trưởng phòng']);
});
