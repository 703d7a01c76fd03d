import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layGround } from '../../../test/ground.ts';
import { houseOf } from '../../../test/house.ts';
import {
  accept,
  layParticipants,
  layRegulation,
  type Participant,
  propose,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import { dutiesOf, enterOccasion, nameFocal, stateOf } from '../../../test/running-duties.ts';
import type { DutyStanding, FulfilmentRow, FulfilmentView } from '../../contract/fulfilment-views.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import type { DutyContent } from '../../domain/regulation/duty-content.ts';

/** Opened anew for each test, since each moves the clock. */
let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let regulationId: string;

beforeEach(async () => {
  await server?.close();
  server = await openTestApp();
  [procuracy, court, police] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
  ({ regulationId } = await layRegulation(server, [procuracy, court]));
  await server.makeFulfilments();
});
afterAll(() => server.close());

/** What an agency has to do under a regulation: which, due when, how it stands; the earliest first. */
async function listed(who: Participant, of = regulationId): Promise<string[]> {
  return (await rows(who, of)).map(({ key, dueOn, standing }) => `${key} ${dueOn} ${standing}`);
}
async function rows(who: Participant, of = regulationId): Promise<FulfilmentRow[]> {
  const answer = await server.call('GET', `/regulations/${of}/fulfilments`, {
    as: who.leader,
    query: { part: 'obliged', limit: '100' },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: FulfilmentRow[] }>().items.toReversed();
}

/** The duty that is due each quarter, and its reading with something changed. */
async function quarterly(): Promise<{ dutyId: string; reading: DutyContent }> {
  const duties = await dutiesOf(server, court.leader, regulationId);
  const { dutyId, reading } = duties.find((duty) => duty.reading.class === 'recurring')!;
  return { dutyId, reading };
}

/** Proposes to read duties otherwise and lets both accept it. */
async function correct(changes: DutyChange[]): Promise<void> {
  const proposed = await server.call('POST', `/regulations/${regulationId}/corrections`, {
    as: court.leader,
    body: { changes, reason: 'Đọc nhầm' },
  });
  expect(proposed.statusCode, proposed.body).toBe(201);
  const { id } = proposed.json<{ id: string }>();
  for (const who of [procuracy, court]) expect((await accept(server, who, id)).statusCode).toBe(200);
}

test('a correction of the day moves what is open, keeps the old day beside the new, and says why', async () => {
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-30 due', '2022-Q4 2022-12-30 upcoming']);
  const { dutyId, reading } = await quarterly();
  await correct([{ dutyId, reading: { ...reading, dueBy: { day: 20, monthOfPeriod: 'last' } } }]);
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 4, lapsed: 0 });
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-20 due', '2022-Q4 2022-12-20 upcoming']);
  const [{ id }] = (await rows(court)) as [FulfilmentRow];
  const view = await server.call('GET', `/fulfilments/${id}`, { as: procuracy.leader });
  expect(view.json<FulfilmentView>()).toMatchObject({
    firstDueOn: '2022-09-30',
    events: [
      {
        by: null,
        kind: 'dueMoved',
        details: { from: '2022-09-30', to: '2022-09-20', because: 'correction' },
      },
    ],
    computation: { dueOn: '2022-09-20' },
  });
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 0, lapsed: 0 });
});

test('what is done, and what was due before the correction, stays as it was', async () => {
  const [third] = (await rows(court)) as [FulfilmentRow];
  const done = await server.call('POST', `/fulfilments/${third.id}/complete`, {
    as: court.leader,
    body: { doneOn: '2022-09-05', words: 'Báo cáo số 45' },
    headers: { 'if-match': '"1"' },
  });
  expect(done.statusCode, done.body).toBe(200);
  server.clock.moveTo('2022-10-03');
  const { dutyId, reading } = await quarterly();
  await correct([{ dutyId, reading: { ...reading, every: { amount: 1, unit: 'month' } } }]);
  await server.makeFulfilments();
  expect(await listed(court)).toEqual([
    '2022-Q3 2022-09-30 done',
    '2022-10 2022-10-31 due',
    '2022-11 2022-11-30 upcoming',
    '2022-Q4 2022-12-30 lapsed',
  ]);
  expect(await listed(procuracy)).toEqual([
    '2022-Q3 2022-09-30 missed',
    '2022-10 2022-10-31 due',
    '2022-11 2022-11-30 upcoming',
    '2022-Q4 2022-12-30 lapsed',
  ]);
});

test('a duty that is struck out lapses; one that is missed is owed from then on', async () => {
  const { dutyId, reading } = await quarterly();
  const monthly = { ...reading, quote: 'Hằng tháng', every: { amount: 1, unit: 'month' } } as const;
  server.clock.moveTo('2022-09-10');
  await correct([
    { dutyId, reading: null },
    { dutyId: null, reading: monthly },
  ]);
  await server.makeFulfilments();
  expect((await listed(court)).toSorted()).toEqual([
    '2022-09 2022-09-30 due',
    '2022-10 2022-10-31 upcoming',
    '2022-Q3 2022-09-30 lapsed',
    '2022-Q4 2022-12-30 lapsed',
  ]);
});

test('the next text carries on from its day, and the old one ends the day before', async () => {
  const versionOf = { regulationId, validFrom: '2022-10-15' };
  const text = `QUY CHẾ PHỐI HỢP\nĐiều 1. Báo cáo\nHằng tháng, hai cơ quan gửi báo cáo cho nhau.`;
  const { proposalId } = await propose(
    server,
    court,
    textOf(recordBetween([procuracy, court], { versionOf }), text),
  );
  await server.makeFulfilments();
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-30 due', '2022-Q4 2022-12-30 upcoming']);
  for (const who of [procuracy, court]) await accept(server, who, proposalId);
  await server.makeFulfilments();
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-30 due', '2022-Q4 2022-12-30 lapsed']);
  server.clock.moveTo('2022-09-20');
  await server.makeFulfilments();
  const [october] = (await rows(court)).filter(({ key }) => key === '2022-10');
  // It opens with the text, though the month began before.
  expect(october).toMatchObject({ opensOn: '2022-10-15', dueOn: '2022-10-31' });
});

test('a regulation that is replaced ends the day before the new one begins, which has its own from then on', async () => {
  const record = recordBetween([procuracy, court], {
    symbol: '09-QC/VKS-TA',
    effectFrom: '2022-10-01',
    relations: [{ kind: 'replaces', otherId: regulationId, printed: '02-QC/VKS-TA' }],
  });
  const { regulationId: newer, proposalId } = await propose(server, procuracy, textOf(record));
  for (const who of [procuracy, court]) await accept(server, who, proposalId);
  await server.makeFulfilments();
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-30 due', '2022-Q4 2022-12-30 lapsed']);
  expect(await listed(court, newer)).toEqual(['2022-Q4 2022-12-30 upcoming']);
});

test('who is bound later has nothing to do before, and is owed and shown what is open from then on', async () => {
  const laid = await propose(server, procuracy, textOf(recordBetween([procuracy, court, police])));
  await accept(server, procuracy, laid.proposalId);
  expect(await server.makeFulfilments()).toMatchObject({ made: 0 });
  server.clock.moveTo('2022-09-12');
  await accept(server, court, laid.proposalId);
  await server.makeFulfilments();
  expect(await listed(court, laid.regulationId)).toHaveLength(2);
  expect(await listed(police, laid.regulationId)).toEqual([]);
  const owed = { as: police.leader, query: { part: 'owed', limit: '100' } };
  const shown = async () =>
    (await server.call('GET', `/regulations/${laid.regulationId}/fulfilments`, owed)).json<{
      items: object[];
    }>().items.length;
  expect(await shown()).toBe(0);
  server.clock.moveTo('2022-10-05');
  await accept(server, police, laid.proposalId);
  await server.makeFulfilments();
  expect(await listed(police, laid.regulationId)).toEqual(['2022-Q4 2022-12-30 due']);
  // Of the others what is open and not past: one each.
  expect(await shown()).toBe(2);
});

test('what one reads otherwise while accepting is owed by nobody until it is settled', async () => {
  const laid = await propose(server, procuracy, textOf(recordBetween([procuracy, court, police])));
  await accept(server, procuracy, laid.proposalId);
  await accept(server, court, laid.proposalId);
  await server.makeFulfilments();
  const duties = await dutiesOf(server, police.leader, laid.regulationId);
  const { dutyId, reading } = duties.find((duty: DutyStanding) => duty.reading.class === 'recurring')!;
  const differing = { ...reading, every: { amount: 1, unit: 'month' } } as const;
  const accepted = await accept(server, police, laid.proposalId, {
    differences: [{ dutyId, reading: differing }],
    reason: 'Đọc là hằng tháng',
  });
  expect(accepted.statusCode, accepted.body).toBe(200);
  await server.makeFulfilments();
  const lapsed = ['2022-Q3 2022-09-30 lapsed', '2022-Q4 2022-12-30 lapsed'];
  expect(await listed(court, laid.regulationId)).toEqual(lapsed);
  server.clock.moveTo('2022-10-03');
  await server.makeFulfilments();
  expect(await listed(court, laid.regulationId)).toEqual(lapsed);
  const seen = await server.call('GET', `/regulations/${laid.regulationId}`, { as: police.leader });
  const waiting = openCorrection(seen.json());
  const withdrawn = await server.call('POST', `/proposals/${waiting.id}/withdraw`, {
    as: police.leader,
    headers: { 'if-match': `"${waiting.version}"` },
  });
  expect(withdrawn.statusCode, withdrawn.body).toBe(200);
  await server.makeFulfilments();
  // What was due until it was settled never was owed; the next one is again.
  expect(await listed(court, laid.regulationId)).toEqual([
    '2022-Q3 2022-09-30 lapsed',
    '2022-Q4 2022-12-30 due',
  ]);
  expect(await listed(police, laid.regulationId)).toEqual(['2022-Q4 2022-12-30 due']);
});

/** The correction that is open among what a regulation shows of its proposals. */
function openCorrection(regulation: unknown): { id: string; version: number } {
  const { proposals } = regulation as {
    proposals: { id: string; kind: string; state: string; version: number }[];
  };
  return proposals.find(({ kind, state }) => kind === 'correction' && state === 'open')!;
}

/** Loads a decision that leaves of 2022 these days off and makes these Saturdays working days. */
async function decide(operator: Caller, daysOff: string[], worked: string[] = []): Promise<void> {
  const body = {
    symbol: '9/TB-BNV',
    issuer: 'Bộ Nội vụ',
    decidedOn: server.clock.today(),
    daysOff: daysOff.map((day) => ({ day, why: 'swapped' })),
    workedDays: worked.map((day) => ({ day, insteadOf: null })),
    halfDays: [],
  };
  const loaded = await server.call('PUT', '/calendar/2022', { as: operator, body });
  expect(loaded.statusCode, loaded.body).toBe(200);
}

test('a decision on the calendar moves what is open and tells who holds it once; what is past stays', async () => {
  const house = houseOf(server, { agencyId: court.agencyId, administrator: court.leader });
  const focal = await house.addPerson('Trưởng phòng', ['focalOfficer']);
  await nameFocal(server, court.leader, regulationId, { focal: [focal] });
  const operator = (await layGround(server, ['systemAdministrator'])).administrator;
  const [threeDays, fiveDays] = (await dutiesOf(server, court.leader, regulationId)) as [
    DutyStanding,
    DutyStanding,
  ];
  await enterOccasion(server, court.leader, threeDays, '2022-09-05');
  server.clock.moveTo('2022-09-09');
  await enterOccasion(server, court.leader, fiveDays, '2022-09-07');
  const before = ['2022-09-08 missed', '2022-09-12 due', '2022-09-30 due', '2022-12-30 upcoming'];
  const standing = async () => (await rows(court)).map((row) => `${row.dueOn} ${row.standing}`);
  expect(await standing()).toEqual(before);
  await decide(operator, ['2022-09-07', '2022-09-12', '2022-09-30']);
  expect(await standing()).toEqual(before);
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 3, lapsed: 0 });
  expect(await standing()).toEqual([
    '2022-09-08 missed',
    '2022-09-13 due',
    '2022-09-29 due',
    '2022-12-30 upcoming',
  ]);
  const moved = (await rows(court))[2]!;
  const view = (
    await server.call('GET', `/fulfilments/${moved.id}`, { as: procuracy.leader })
  ).json<FulfilmentView>();
  expect(view).toMatchObject({
    firstDueOn: '2022-09-30',
    events: [
      {
        by: null,
        kind: 'dueMoved',
        details: { from: '2022-09-30', to: '2022-09-29', because: 'calendar', words: '9/TB-BNV, Bộ Nội vụ' },
      },
    ],
    computation: { dueOn: '2022-09-29', calendar: expect.stringMatching(/\+1$/) },
  });
  const alerts = async (who: Caller) =>
    (await server.call('GET', '/account/alerts', { as: who })).json<{
      items: { kind: string; subject: string }[];
    }>().items;
  const told = (items: { kind: string; subject: string }[]) =>
    items.filter(({ kind }) => kind === 'deadlinesMoved').map(({ subject }) => subject);
  expect(told(await alerts(focal))).toEqual(['9/TB-BNV, Bộ Nội vụ']);
  expect(told(await alerts(police.leader))).toEqual([]);
  await decide(operator, ['2022-09-29', '2022-09-30']);
  await server.makeFulfilments();
  expect(await standing()).toEqual([
    '2022-09-08 missed',
    '2022-09-12 due',
    '2022-09-28 due',
    '2022-12-30 upcoming',
  ]);
  // The first notice has not been read: once is enough.
  expect(told(await alerts(focal))).toHaveLength(1);
});

test('an agency’s own days off move its own deadlines and no other’s', async () => {
  const set = await server.call('PUT', '/calendar/2022/own', {
    as: court.leader,
    body: {
      symbol: '5/TB-TA',
      issuer: 'Văn phòng',
      decidedOn: '2022-09-05',
      daysOff: [{ day: '2022-09-30', why: 'own' }],
      workedDays: [],
      halfDays: [],
    },
  });
  expect(set.statusCode, set.body).toBe(200);
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 1, lapsed: 0 });
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-29 due', '2022-Q4 2022-12-30 upcoming']);
  expect(await listed(procuracy)).toEqual(['2022-Q3 2022-09-30 due', '2022-Q4 2022-12-30 upcoming']);
});

test('what is waived stays waived when its duty is read otherwise', async () => {
  const [third] = (await rows(court)) as [FulfilmentRow];
  await stateOf(server, court.leader, third, 'waive', { reason: 'Hai bên thống nhất' });
  const { dutyId } = await quarterly();
  await correct([{ dutyId, reading: null }]);
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 0, lapsed: 3 });
  expect(await listed(court)).toEqual(['2022-Q3 2022-09-30 waived', '2022-Q4 2022-12-30 lapsed']);
});
