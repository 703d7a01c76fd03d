import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DutyStanding, FulfilmentView } from '../../src/contract/fulfilment-views.ts';
import type { DutyContent } from '../../src/domain/regulation/duty-content.ts';
import { openTestApp, type TestApp } from '../app.ts';
import { newId } from '../../src/server/platform/new-id.ts';
import { houseOf } from '../house.ts';
import {
  accept,
  insideAs,
  layParticipants,
  layRegulation,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../participants.ts';
import { dutiesOf, enterOccasion, stateOf } from '../running-duties.ts';

/** What somebody of another agency tries with duties that run: to stop them for all, to see more, to say too much. */
let server: TestApp;
let procuracy: Participant;
let court: Participant;
/** Takes part in some regulations, bound to them or not. */
let police: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
});
afterAll(() => server.close());

/** Lays a text in whose first duty the time stands otherwise. */
async function layOdd(timing: Partial<DutyContent>): Promise<{ dutyId: string }> {
  const parties = [procuracy, court] as const;
  const text = textOf(recordBetween(parties, { symbol: null, aliases: [], bases: [] }));
  const [first, ...rest] = text.duties;
  const duties = [{ ...first!, ...timing }, ...rest];
  const { regulationId } = await layText(server, procuracy, {
    text: { ...text, duties },
    acceptedBy: parties,
  });
  return (await dutiesOf(server, procuracy.leader, regulationId))[0]!;
}

test.each<[string, Partial<DutyContent>]>([
  ['a length that no day has a name for', { amount: 10_000, unit: 'year' }],
  ['a turn of ten thousand years', { class: 'recurring', every: { amount: 10_000, unit: 'year' } }],
  ['a day before all calendars', { class: 'byDate', dueBy: { date: '0001-01-01' } }],
  ['the end of all calendars', { class: 'byDate', dueBy: { date: '9999-12-31' } }],
  ['ten thousand years before the end', { class: 'before', amount: 10_000, unit: 'year' }],
])('%s keeps the job from nothing and nobody', async (_what, timing) => {
  const { dutyId } = await layOdd(timing);
  await layRegulation(server, [procuracy, court], { symbol: null, aliases: [], bases: [] });
  // Two quarterly reports for each of the two.
  expect(await server.makeFulfilments()).toMatchObject({ made: 8 });
  const opened = await server.call('POST', `/duties/${dutyId}/fulfilments`, {
    as: procuracy.leader,
    body: { occasion: 'Công văn số 1', eventOn: '2022-09-05' },
  });
  expect(opened.statusCode, opened.body).toBe(409);
});

test('no event lies in a year that no calendar has', async () => {
  const { dutyId } = await layOdd({ class: 'before' });
  for (const eventOn of ['0001-01-01', '1944-12-31', '2200-01-01', '9999-12-31']) {
    const opened = await server.call('POST', `/duties/${dutyId}/fulfilments`, {
      as: procuracy.leader,
      body: { occasion: 'Cuộc họp', eventOn },
    });
    expect(opened.statusCode, opened.body).toBe(422);
  }
});

const bare = { symbol: null, aliases: [], bases: [] };

/** Lays a text that the three take part in and the first two, or all, have accepted. */
function layBetweenThree(acceptedBy: readonly Participant[]) {
  const text = textOf(recordBetween([procuracy, court, police], bare));
  return layText(server, procuracy, { text, acceptedBy });
}

test('who is named and not bound reads nothing of what the others do not carry out', async () => {
  const { regulationId } = await layBetweenThree([procuracy, court]);
  const [{ dutyId }] = (await dutiesOf(server, procuracy.leader, regulationId)) as [DutyStanding];
  const body = { reason: 'Chờ sắp xếp lại tổ chức bộ máy' };
  const held = await server.call('POST', `/duties/${dutyId}/hold`, { as: procuracy.leader, body });
  expect(held.statusCode, held.body).toBe(200);
  const heldFor = async (who: Participant) => (await dutiesOf(server, who.leader, regulationId))[0]!.held;
  expect(await heldFor(police)).toBeNull();
  const seen = await insideAs(server, police, (tx) => tx.selectFrom('duty_hold').selectAll().execute());
  expect(seen).toEqual([]);
});

test('who is not bound is given no side, even by who writes past all acts', async () => {
  const { regulationId } = await layBetweenThree([procuracy, court]);
  const [{ dutyId }] = (await dutiesOf(server, procuracy.leader, regulationId)) as [DutyStanding];
  const planted = {
    id: newId(),
    duty_id: dutyId,
    regulation_id: regulationId,
    agency_id: procuracy.agencyId,
    owed_to: [police.agencyId, court.agencyId],
    key: 'thử',
    event_on: '2022-09-05',
    opens_on: '2022-09-05',
    due_on: '2022-09-08',
    due_at: '2022-09-08',
    first_due_on: '2022-09-08',
    timing: '{}',
    calendar_seq: 0,
  };
  await insideAs(server, procuracy, (tx) => tx.insertInto('fulfilment').values(planted).execute());
  const sees = (who: Participant) =>
    insideAs(server, who, (tx) =>
      tx.selectFrom('fulfilment').select('id').where('id', '=', planted.id).executeTakeFirst(),
    );
  expect(await sees(court)).toEqual({ id: planted.id });
  expect(await sees(police)).toBeUndefined();
});

test('to whom it is not owed any more it is neither theirs to read nor to dispute', async () => {
  const { regulationId } = await layBetweenThree([procuracy, court, police]);
  const [first] = (await dutiesOf(server, procuracy.leader, regulationId)) as [DutyStanding];
  const { id, version } = await enterOccasion(server, procuracy.leader, first, '2022-09-05');
  await stateOf(server, police.leader, { id, version }, 'dispute', { reason: 'Chưa nhận được' });
  const reading: DutyContent = { ...first.reading, owedTo: { to: 'parties', agencyIds: [court.agencyId] } };
  const proposed = await server.call('POST', `/regulations/${regulationId}/corrections`, {
    as: court.leader,
    body: { changes: [{ dutyId: first.dutyId, reading }], reason: 'Đọc nhầm' },
  });
  expect(proposed.statusCode, proposed.body).toBe(201);
  for (const who of [procuracy, court, police])
    expect((await accept(server, who, proposed.json<{ id: string }>().id)).statusCode).toBe(200);
  await server.makeFulfilments();
  const read = (who: Participant) => server.call('GET', `/fulfilments/${id}`, { as: who.leader });
  expect((await read(police)).statusCode).toBe(404);
  expect((await read(court)).json<FulfilmentView>().disputedBy).toEqual([]);
});

test('who disputes and settles over and over tells the other side once', async () => {
  const { regulationId } = await layRegulation(server, [procuracy, court], {
    ...bare,
    title: 'Quy chế bị quấy',
  });
  const [first] = (await dutiesOf(server, procuracy.leader, regulationId)) as [DutyStanding];
  let now = await enterOccasion(server, procuracy.leader, first, '2022-09-05');
  for (let round = 0; round < 3; round += 1) {
    now = await stateOf(server, court.leader, now, 'dispute', { reason: 'Chưa nhận được' });
    now = await stateOf(server, court.leader, now, 'withdraw-dispute', { reason: 'Đã nhận được' });
  }
  const alerts = await server.call('GET', '/account/alerts', { as: procuracy.leader });
  const told = alerts.json<{ items: { kind: string; subject: string }[] }>().items;
  const disputes = told.filter(({ kind }) => kind === 'fulfilmentDisputed');
  expect(disputes.filter(({ subject }) => subject === 'Quy chế bị quấy')).toHaveLength(1);
});

test('an officer does not undo what only a focal officer or a leader may say', async () => {
  const ground = { agencyId: procuracy.agencyId, administrator: procuracy.leader };
  const officer = await houseOf(server, ground).addPerson('Kiểm sát viên', ['officer']);
  const { regulationId } = await layRegulation(server, [procuracy, court], bare);
  const [first] = (await dutiesOf(server, procuracy.leader, regulationId)) as [DutyStanding];
  const opened = await enterOccasion(server, officer, first, '2022-09-05');
  const waived = await stateOf(server, procuracy.leader, opened, 'waive', { reason: 'Hai bên thống nhất' });
  const reopened = await server.call('POST', `/fulfilments/${waived.id}/reopen`, {
    as: officer,
    body: { reason: 'Tôi không đồng ý' },
    headers: { 'if-match': `"${waived.version}"` },
  });
  expect(reopened.statusCode, reopened.body).toBe(403);
  await stateOf(server, procuracy.leader, waived, 'reopen', { reason: 'Ghi nhầm' });
});
