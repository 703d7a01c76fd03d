import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type House, houseOf } from '../../../test/house.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { RegulationView } from '../../contract/regulation-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let house: House;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
});
afterAll(() => server.close());

/** A regulation that one person follows. */
async function followedBy(appointmentId: string) {
  const { regulationId: id } = await layRegulation(server, [procuracy, court]);
  const body = { headAppointmentId: null, focalAppointmentIds: [appointmentId] };
  const named = await server.call('PUT', `/regulations/${id}/officers`, { as: procuracy.leader, body });
  expect(named.statusCode, named.body).toBe(200);
  return id;
}

async function focalOn(id: string, on: string): Promise<string[]> {
  const read = await server.call('GET', `/regulations/${id}`, { as: court.leader, query: { on } });
  return read.json<RegulationView>().parties.flatMap(({ officers }) => officers.map((one) => one.fullName));
}

test('whose appointment ends is no officer of a regulation any more from that day on', async () => {
  const leaving = await house.addPerson('Trưởng phòng', ['focalOfficer']);
  const id = await followedBy(leaving.appointmentId);
  const ended = await house.post(
    `/appointments/${leaving.appointmentId}/end`,
    { until: '2022-10-01' },
    { as: procuracy.leader },
  );
  expect(ended.statusCode, ended.body).toBe(200);
  expect(await focalOn(id, '2022-09-30')).toEqual(['Người giữ Trưởng phòng']);
  expect(await focalOn(id, '2022-10-01')).toEqual([]);
});

test('who is appointed for a time is an officer no longer than that', async () => {
  const guest = await house.addPerson('Biệt phái viên', ['officer'], { until: '2022-12-01' });
  const id = await followedBy(guest.appointmentId);
  expect(await focalOn(id, '2022-11-30')).toEqual(['Người giữ Biệt phái viên']);
  expect(await focalOn(id, '2022-12-01')).toEqual([]);
});
