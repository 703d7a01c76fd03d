import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import type { Member } from '../../../test/house.ts';
import {
  dutiesOf,
  enterOccasion,
  layRunning,
  nameFocal,
  type Running,
  stateOf,
} from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { Desk } from './show-desk.ts';

let server: TestApp;
let on: Running;
/** Of the procuracy: due 08/9, 12/9, 15/9 and 19/9. */
let overdue: FulfilmentView;
let dueToday: FulfilmentView;
let thisWeek: FulfilmentView;
let later: FulfilmentView;
/** What the court owes, due 08/9. */
let owed: FulfilmentView;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  const [threeDays, fiveDays] = on.duties;
  overdue = await enterOccasion(server, on.officer, threeDays, '2022-09-05');
  dueToday = await enterOccasion(server, on.officer, fiveDays, '2022-09-05');
  owed = await enterOccasion(server, on.court.leader, threeDays, '2022-09-05');
  server.clock.moveTo('2022-09-12');
  thisWeek = await enterOccasion(server, on.officer, threeDays, '2022-09-12');
  later = await enterOccasion(server, on.officer, fiveDays, '2022-09-12');
});
afterAll(() => server.close());

async function desk(as: Caller, scope = 'mine'): Promise<Desk> {
  const answer = await server.call('GET', '/desk', { as, query: { scope } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Desk>();
}

/** The groups that hold something: the due days of each. */
async function groups(as: Caller, scope = 'mine'): Promise<Record<string, string[]>> {
  const shown = await desk(as, scope);
  for (const { count, items } of shown.groups) expect(count).toBe(items.length);
  const filled = shown.groups.filter(({ count }) => count > 0);
  return Object.fromEntries(filled.map(({ group, items }) => [group, items.map(({ dueOn }) => dueOn)]));
}

async function hand(fulfilment: FulfilmentView, to: Member | null): Promise<FulfilmentView> {
  const { version } = await read(on.focal, fulfilment.id);
  const body = { appointmentId: to?.appointmentId ?? null };
  return stateOf(server, on.focal, { id: fulfilment.id, version }, 'hand', body);
}

async function read(as: Caller, id: string): Promise<FulfilmentView> {
  return (await server.call('GET', `/fulfilments/${id}`, { as })).json<FulfilmentView>();
}

async function beAway(who: Member, substitute: Member | null): Promise<string> {
  const body = {
    appointmentId: who.appointmentId,
    substituteId: substitute?.appointmentId ?? null,
    from: '2022-09-12',
    until: '2022-09-13',
  };
  const recorded = await server.call('POST', '/absences', { as: on.procuracy.leader, body });
  expect(recorded.statusCode, recorded.body).toBe(201);
  return recorded.json<{ id: string }>().id;
}

async function beBack(absenceId: string): Promise<void> {
  const ended = await server.call('POST', `/absences/${absenceId}/end`, {
    as: on.procuracy.leader,
    body: {},
  });
  expect(ended.statusCode, ended.body).toBe(200);
}

const all = {
  overdue: ['2022-09-08'],
  today: ['2022-09-12'],
  thisWeek: ['2022-09-15'],
  later: ['2022-09-19'],
  waiting: ['2022-09-08'],
};

test('a focal officer finds what the agency owes by the day it is due, and what others owe; nobody else does', async () => {
  expect(await groups(on.focal)).toEqual(all);
  for (const member of [on.officer, on.head, on.procuracy.leader]) expect(await groups(member)).toEqual({});
  const { today, groups: shown } = await desk(on.focal);
  expect(today).toBe('2022-09-12');
  expect(shown.map(({ group }) => group)).toEqual(['overdue', 'today', 'thisWeek', 'later', 'waiting']);
  expect(shown[0]!.items[0]).toMatchObject({
    id: overdue.id,
    part: 'obliged',
    standing: 'missed',
    holder: { appointmentId: on.focal.appointmentId, positionTitle: 'Trưởng phòng 1' },
    handed: false,
  });
  expect(shown[4]!.items[0]).toMatchObject({ id: owed.id, part: 'owed', standing: 'missed', holder: null });
});

test('what is handed on stands on the desk of who has it, until it is handed back', async () => {
  const handed = await hand(dueToday, on.officer);
  expect(handed).toMatchObject({ handed: true, holder: { positionTitle: 'Kiểm sát viên' } });
  expect(await groups(on.officer)).toEqual({ today: ['2022-09-12'] });
  const { today, ...rest } = all;
  expect(await groups(on.focal)).toEqual(rest);
  await hand(dueToday, null);
  expect(await groups(on.officer)).toEqual({});
  expect((await groups(on.focal))['today']).toEqual(today);
});

test('a substitute has the work of who is away; the one away still sees it', async () => {
  const absence = await beAway(on.focal, on.officer);
  expect(await groups(on.officer)).toEqual(all);
  expect(await groups(on.focal)).toEqual(all);
  expect((await desk(on.officer)).groups[0]!.items[0]!.holder).toMatchObject({
    appointmentId: on.officer.appointmentId,
  });
  await beBack(absence);
  expect(await groups(on.officer)).toEqual({});
});

test('what nobody does stands on the desk of the agency’s head, marked, and among the exceptions', async () => {
  await hand(later, on.officer);
  const absence = await beAway(on.focal, null);
  const { later: handed, ...unheld } = all;
  expect(await groups(on.head)).toEqual(unheld);
  expect((await desk(on.head)).groups[0]!.items[0]!.holder).toBeNull();
  expect((await groups(on.procuracy.leader, 'agency'))['unheld']).toEqual([
    ...all.overdue,
    ...all.today,
    ...all.thisWeek,
  ]);
  const second = await beAway(on.officer, null);
  expect((await groups(on.head))['later']).toEqual(handed);
  await beBack(second);
  await beBack(absence);
  await hand(later, null);
  expect(await groups(on.head)).toEqual({});
});

test('the head named for a regulation answers for it before the agency’s head', async () => {
  await nameFocal(server, on.procuracy.leader, on.regulationId, { focal: [], head: on.officer });
  expect(await groups(on.officer)).toEqual(all);
  expect(await groups(on.head)).toEqual({});
  await nameFocal(server, on.procuracy.leader, on.regulationId, { focal: [on.focal] });
  expect(await groups(on.officer)).toEqual({});
});

test('to whom somebody delegates has their work too', async () => {
  const body = {
    fromAppointmentId: on.focal.appointmentId,
    toAppointmentId: on.officer.appointmentId,
    capacity: 'TUQ',
    scope: 'Theo dõi quy chế phối hợp',
    from: '2022-09-12',
    until: '2022-09-13',
  };
  const given = await server.call('POST', '/delegations', { as: on.procuracy.leader, body });
  expect(given.statusCode, given.body).toBe(201);
  expect(await groups(on.officer)).toEqual(all);
  server.clock.moveTo('2022-09-13');
  expect(await groups(on.officer)).toEqual({});
  server.clock.moveTo('2022-09-12');
});

test('what rests waits for others; what is done is on no desk', async () => {
  const held = await stateOf(server, on.focal, await read(on.focal, thisWeek.id), 'hold', {
    reason: 'Chờ Tòa án bổ sung hồ sơ',
  });
  expect((await groups(on.focal))['waiting']).toEqual(['2022-09-08', '2022-09-15']);
  expect(await groups(on.procuracy.leader, 'agency')).toEqual({
    overdue: ['2022-09-08'],
    held: ['2022-09-15'],
  });
  await stateOf(server, on.focal, held, 'resume');
  expect(await groups(on.focal)).toEqual(all);
});

test('a leader sees what is disputed, until it is settled', async () => {
  const reason = { reason: 'Chưa nhận được hồ sơ' };
  await stateOf(server, on.court.leader, await read(on.court.leader, overdue.id), 'dispute', reason);
  expect(await groups(on.procuracy.leader, 'agency')).toEqual({
    overdue: ['2022-09-08'],
    disputed: ['2022-09-08'],
  });
  await stateOf(server, on.court.leader, await read(on.court.leader, overdue.id), 'withdraw-dispute', reason);
  expect((await groups(on.procuracy.leader, 'agency'))['disputed']).toBeUndefined();
});

test('exceptions are for leaders, desks for who works with content, and strangers have nothing on theirs', async () => {
  for (const [as, scope] of [
    [on.officer, 'agency'],
    [on.focal, 'agency'],
    [on.administrator, 'mine'],
    [on.administrator, 'agency'],
  ] as const) {
    expect((await server.call('GET', '/desk', { as, query: { scope } })).statusCode).toBe(403);
    const listed = await server.call('GET', '/desk/overdue', { as, query: { scope } });
    expect(listed.statusCode).toBe(403);
  }
  expect(await groups(on.stranger.leader)).toEqual({});
  expect(await groups(on.stranger.leader, 'agency')).toEqual({});
});

test('counts the texts and corrections that wait for the agency’s answer, as many as are listed', async () => {
  expect((await desk(on.procuracy.leader)).waitingProposals).toBe(0);
  const [duty] = await dutiesOf(server, on.court.leader, on.regulationId);
  const body = { changes: [{ dutyId: duty!.dutyId, reading: null }], reason: 'Không phải nghĩa vụ' };
  const path = `/regulations/${on.regulationId}/corrections`;
  const proposed = await server.call('POST', path, { as: on.court.leader, body });
  expect(proposed.statusCode, proposed.body).toBe(201);
  for (const [as, waiting] of [
    [on.procuracy.leader, 1],
    [on.court.leader, 1],
    [on.stranger.leader, 0],
  ] as const) {
    const listed = await server.call('GET', '/proposals/waiting', { as });
    expect(listed.json<{ items: unknown[] }>().items).toHaveLength(waiting);
    expect((await desk(as)).waitingProposals).toBe(waiting);
  }
});
