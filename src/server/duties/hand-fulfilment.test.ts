import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { houseOf, type Member } from '../../../test/house.ts';
import { insideAs } from '../../../test/participants.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;
let asked: FulfilmentView;
/** Has left. */
let gone: Member;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  const house = houseOf(server, { agencyId: on.procuracy.agencyId, administrator: on.procuracy.leader });
  gone = await house.addPerson('Kiểm tra viên', ['officer'], { until: '2022-09-01' });
});
beforeEach(async () => {
  asked = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
});
afterAll(() => server.close());

const to = (who: Required<Caller> | null) => ({ appointmentId: who?.appointmentId ?? null });
const hand = (as: Caller, body: object) =>
  server.call('POST', `/fulfilments/${asked.id}/hand`, {
    as,
    body,
    headers: { 'if-match': `"${asked.version}"` },
  });
const handDuty = (as: Caller, body: object, dutyId = on.duties[1].dutyId) =>
  server.call('PUT', `/duties/${dutyId}/holder`, { as, body });
/** What a person was told of work that was handed to them: the titles. */
const told = (who: Required<Caller>) =>
  insideAs(server, { agencyId: on.procuracy.agencyId, leader: who }, async (tx) => {
    const alerts = await tx.selectFrom('alert').select(['kind', 'subject']).execute();
    return alerts.filter(({ kind }) => kind === 'workHanded').map(({ subject }) => subject);
  });
const read = async (as: Caller, id = asked.id) =>
  (await server.call('GET', `/fulfilments/${id}`, { as })).json<FulfilmentView>();

test('the focal officer hands it to a colleague, who is told, and takes it back', async () => {
  const before = await told(on.officer);
  const handed = await stateOf(server, on.focal, asked, 'hand', to(on.officer));
  expect(handed).toMatchObject({ holder: { appointmentId: on.officer.appointmentId }, handed: true });
  expect(await told(on.officer)).toEqual([...before, 'Quy chế phối hợp trong công tác chuyển hồ sơ']);
  const back = await stateOf(server, on.focal, asked, 'hand', to(null));
  expect(back).toMatchObject({ holder: { appointmentId: on.focal.appointmentId }, handed: false });
});

test('who takes it over by themselves is not told', async () => {
  await stateOf(server, on.focal, asked, 'hand', to(on.focal));
  expect(await told(on.focal)).toEqual([]);
});

test('the other side sees neither to whom it was handed nor that it was', async () => {
  const before = await read(on.court.leader);
  await stateOf(server, on.focal, asked, 'hand', to(on.officer));
  const after = await server.call('GET', `/fulfilments/${asked.id}`, { as: on.court.leader });
  expect(after.json()).toEqual(before);
  expect(after.body).not.toContain(on.officer.appointmentId);
  const trail = await server.call('GET', '/trail', {
    as: on.court.leader,
    query: { act: 'fulfilment.handed' },
  });
  expect(trail.json()).toMatchObject({ items: [] });
});

test('it is handed only to those of the own agency who are there and read content', async () => {
  expect((await hand(on.focal, to(gone))).json()).toMatchObject({ code: 'appointmentEnded' });
  expect((await hand(on.focal, to(on.administrator))).json()).toMatchObject({
    status: 422,
    errors: [{ path: 'appointmentId' }],
  });
  expect((await hand(on.focal, to(on.court.leader))).statusCode).toBe(404);
  expect((await hand(on.officer, to(on.officer))).statusCode).toBe(403);
});

test('a duty is handed with what is open of it and what comes later', async () => {
  const [, fiveDays] = on.duties;
  const open = await enterOccasion(server, on.focal, fiveDays, '2022-09-05');
  const closed = await enterOccasion(server, on.focal, fiveDays, '2022-09-05');
  await stateOf(server, on.focal, closed, 'waive', { reason: 'Không cần nữa' });
  const handed = await handDuty(on.focal, to(on.officer));
  expect(handed.json()).toEqual({ handed: 1 });
  const later = await enterOccasion(server, on.focal, fiveDays, '2022-09-05');
  for (const { id } of [open, later])
    expect(await read(on.focal, id)).toMatchObject({
      holder: { appointmentId: on.officer.appointmentId },
      handed: true,
    });
  expect(await read(on.focal, closed.id)).toMatchObject({ handed: false });
  expect((await handDuty(on.focal, to(null))).json()).toEqual({ handed: 2 });
  const since = await enterOccasion(server, on.focal, fiveDays, '2022-09-05');
  expect(since).toMatchObject({ holder: { appointmentId: on.focal.appointmentId }, handed: false });
});

test('two who hand a duty at once leave one holder of all of it', async () => {
  const [threeDays] = on.duties;
  const tried = await Promise.all([
    handDuty(on.focal, to(on.officer), threeDays.dutyId),
    handDuty(on.procuracy.leader, to(on.head), threeDays.dutyId),
  ]);
  expect(tried.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const holders = await insideAs(server, on.procuracy, async (tx) => {
    const named = await tx.selectFrom('duty_holder').select('appointment_id as id').execute();
    const sides = await tx
      .selectFrom('fulfilment_side')
      .select('handed_to as id')
      .where('duty_id', '=', threeDays.dutyId)
      .where('part', '=', 'obliged')
      .where('state', '=', 'open')
      .execute();
    return new Set([...named, ...sides].map(({ id }) => id));
  });
  expect(holders.size).toBe(1);
  await handDuty(on.focal, to(null), threeDays.dutyId);
});

test('nobody hands a duty of others', async () => {
  expect((await handDuty(on.stranger.leader, to(null))).statusCode).toBe(404);
  expect((await handDuty(on.officer, to(on.officer))).statusCode).toBe(403);
  expect((await handDuty(on.focal, to(on.court.leader))).statusCode).toBe(404);
});
