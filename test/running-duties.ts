import { expect } from 'vitest';
import type { DutyStanding, FulfilmentView } from '../src/contract/fulfilment-views.ts';
import type { Caller, TestApp } from './app.ts';
import { houseOf, type Member } from './house.ts';
import { layParticipants, layRegulation, type Participant } from './participants.ts';

/** Two participants with a regulation between them, and those who work on its duties in the first one. */
export type Running = {
  procuracy: Participant;
  court: Participant;
  /** Takes no part in it. */
  stranger: Participant;
  regulationId: string;
  /** Of the text: 3 working days from an event, 5 days from an event, each quarter. */
  duties: [DutyStanding, DutyStanding, DutyStanding];
  /** Holds the position of the agency's head. */
  head: Member;
  focal: Member;
  officer: Member;
  administrator: Member;
};

/** Lays a regulation that both have accepted, with a focal officer named in the first participant. */
export async function layRunning(server: TestApp): Promise<Running> {
  const [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Thanh tra tỉnh',
  );
  const house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  const headPosition = await house.addPosition('Viện trưởng', { head: true });
  const head = await house.addPerson('Phó Viện trưởng', ['officer'], { positionId: headPosition });
  const focal = await house.addPerson('Trưởng phòng 1', ['focalOfficer']);
  const officer = await house.addPerson('Kiểm sát viên', ['officer']);
  const administrator = await house.addPerson('Quản trị nhân sự', ['agencyAdministrator']);
  const { regulationId } = await layRegulation(server, [procuracy, court]);
  await nameFocal(server, procuracy.leader, regulationId, { focal: [focal] });
  const duties = (await dutiesOf(server, procuracy.leader, regulationId)) as Running['duties'];
  return { procuracy, court, stranger, regulationId, duties, head, focal, officer, administrator };
}

/** Names the focal officers of a regulation, and its head. */
export async function nameFocal(
  server: TestApp,
  as: Caller,
  regulationId: string,
  { focal, head = null }: { focal: readonly Member[]; head?: Member | null },
): Promise<void> {
  const body = {
    headAppointmentId: head?.appointmentId ?? null,
    focalAppointmentIds: focal.map(({ appointmentId }) => appointmentId),
  };
  const named = await server.call('PUT', `/regulations/${regulationId}/officers`, { as, body });
  expect(named.statusCode, named.body).toBe(200);
}

/** The duties of a regulation as they stand for the caller's agency. */
export async function dutiesOf(server: TestApp, as: Caller, regulationId: string): Promise<DutyStanding[]> {
  const listed = await server.call('GET', `/regulations/${regulationId}/duties`, { as });
  expect(listed.statusCode, listed.body).toBe(200);
  return listed.json<{ items: DutyStanding[] }>().items;
}

/** Enters an event that starts a duty. */
export async function enterOccasion(
  server: TestApp,
  as: Caller,
  { dutyId }: { dutyId: string },
  eventOn: string,
): Promise<FulfilmentView> {
  const body = { occasion: `Công văn ngày ${eventOn}`, eventOn };
  const opened = await server.call('POST', `/duties/${dutyId}/fulfilments`, { as, body });
  expect(opened.statusCode, opened.body).toBe(201);
  return opened.json<FulfilmentView>();
}

/** States something of a fulfilment as it is known to the caller; gives it as it stands then. */
export async function stateOf(
  server: TestApp,
  as: Caller,
  fulfilment: { id: string; version: number },
  ...[act, body = {}]: [act: string, body?: object]
): Promise<FulfilmentView> {
  const headers = { 'if-match': `"${fulfilment.version}"` };
  const stated = await server.call('POST', `/fulfilments/${fulfilment.id}/${act}`, { as, body, headers });
  expect(stated.statusCode, stated.body).toBe(200);
  return stated.json<FulfilmentView>();
}
