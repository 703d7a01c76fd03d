import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type House, houseOf, type Member } from '../../../test/house.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import type { Held } from '../../contract/person-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let house: House;
let administrator: Member;
let regulationId: string;
let fulfilments: FulfilmentRow[];

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
  house = houseOf(server, { agencyId: procuracy.agencyId, administrator: procuracy.leader });
  administrator = await house.addPerson('Quản trị nhân sự', ['agencyAdministrator']);
  ({ regulationId } = await layRegulation(server, [procuracy, court]));
  await server.makeFulfilments();
  fulfilments = await listOwn();
});
afterAll(() => server.close());

async function listOwn(): Promise<FulfilmentRow[]> {
  const listed = await server.call('GET', `/regulations/${regulationId}/fulfilments`, {
    as: procuracy.leader,
    query: { part: 'obliged' },
  });
  expect(listed.statusCode, listed.body).toBe(200);
  return listed.json<{ items: FulfilmentRow[] }>().items.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
async function hand(fulfilment: FulfilmentRow, to: Member): Promise<void> {
  const body = { appointmentId: to.appointmentId };
  const more = { as: procuracy.leader, version: fulfilment.version };
  const handed = await house.post(`/fulfilments/${fulfilment.id}/hand`, body, more);
  expect(handed.statusCode, handed.body).toBe(200);
}
async function handOver(from: Member, to: Member, on: string) {
  const preview = await server.call('GET', `/people/${from.personId}/handover`, { as: administrator });
  const { held, seal } = preview.json<{ held: Held[]; seal: string }>();
  const body = { toPersonId: to.personId, on, seal };
  const done = await house.post(`/people/${from.personId}/handover`, body, { as: administrator });
  expect(done.statusCode, done.body).toBe(200);
  return { held, told: preview.body };
}
const holders = async () => (await listOwn()).map(({ holder }) => holder?.fullName ?? null);

test('what was handed to who is moved passes on with the position, and the administrator is told how much, not what', async () => {
  expect(fulfilments.length).toBeGreaterThanOrEqual(2);
  const leaving = await house.addPerson('Trưởng phòng', ['officer']);
  const coming = await house.addPerson('Phó trưởng phòng', ['officer']);
  for (const fulfilment of fulfilments) await hand(fulfilment, leaving);
  const { held, told } = await handOver(leaving, coming, '2022-09-05');
  expect(held).toContainEqual({
    kind: 'heldFulfilments',
    id: leaving.appointmentId,
    label: `Trưởng phòng: ${fulfilments.length}`,
    from: '2021-01-01',
    until: null,
  });
  expect(told).not.toContain(fulfilments[0]!.id);
  expect(await holders()).toEqual(fulfilments.map(() => 'Người giữ Phó trưởng phòng'));
});

test('who leaves later keeps what is due before that day', async () => {
  const leaving = await house.addPerson('Kiểm sát viên', ['officer']);
  const coming = await house.addPerson('Kiểm sát viên khác', ['officer']);
  for (const fulfilment of fulfilments) await hand(fulfilment, leaving);
  const last = fulfilments.at(-1)!.dueOn;
  expect(fulfilments[0]!.dueOn < last).toBe(true);
  await handOver(leaving, coming, last);
  expect((await holders())[0]).toBe('Người giữ Kiểm sát viên');
  server.clock.moveTo(last);
  expect((await holders()).at(-1)).toBe('Người giữ Kiểm sát viên khác');
});

test('when a position ends, what was handed to it goes back to the focal officers', async () => {
  const leaving = await house.addPerson('Thư ký', ['officer']);
  const [first] = await listOwn();
  await hand(first!, leaving);
  const { version } = leaving.view.appointments[0]!;
  const until = server.clock.today();
  const path = `/appointments/${leaving.appointmentId}/end`;
  const ended = await house.post(path, { until }, { as: administrator, version });
  expect(ended.statusCode, ended.body).toBe(200);
  expect((await listOwn())[0]).toMatchObject({ id: first!.id, handed: false });
});
