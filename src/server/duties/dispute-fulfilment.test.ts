import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { insideAs } from '../../../test/participants.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;
/** Stated by the procuracy as done. */
let stated: FulfilmentView;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
});
beforeEach(async () => {
  const asked = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
  stated = await stateOf(server, on.focal, asked, 'complete', {
    doneOn: '2022-09-05',
    words: 'Công văn số 9/VKS ngày 05/9/2022',
  });
});
afterAll(() => server.close());

const reason = { reason: 'Chưa nhận được hồ sơ' };
const say = (as: Caller, { id, version }: { id: string; version: number }, act: string, body: object) =>
  server.call('POST', `/fulfilments/${id}/${act}`, { as, body, headers: { 'if-match': `"${version}"` } });
const told = (who: Required<Caller>) =>
  insideAs(server, { agencyId: on.procuracy.agencyId, leader: who }, async (tx) => {
    const alerts = await tx.selectFrom('alert').select(['kind', 'subject']).execute();
    return alerts.filter(({ kind }) => kind === 'fulfilmentDisputed').length;
  });

test('the side to which it is owed says that it is not so, the obliged one answers, and the first one settles it', async () => {
  const before = await Promise.all([on.focal, on.procuracy.leader, on.officer].map(told));
  const disputed = await stateOf(server, on.court.leader, stated, 'dispute', reason);
  expect(disputed).toMatchObject({
    standing: 'done',
    disputed: true,
    disputedBy: [{ agencyId: on.court.agencyId }],
  });
  const after = await Promise.all([on.focal, on.procuracy.leader, on.officer].map(told));
  expect(after.map((now, place) => now - before[place]!)).toEqual([1, 1, 0]);
  expect((await say(on.court.leader, disputed, 'dispute', reason)).json()).toMatchObject({
    code: 'alreadyDisputed',
  });
  const answered = await stateOf(server, on.focal, disputed, 'answer-dispute', {
    words: 'Đã gửi lại ngày 06/9/2022',
  });
  expect(answered).toMatchObject({ disputed: true });
  const settled = await stateOf(server, on.court.leader, answered, 'withdraw-dispute', {
    reason: 'Đã nhận được',
  });
  expect(settled).toMatchObject({ disputed: false, disputedBy: [] });
  expect(settled.events.map(({ kind, by }) => [kind, by?.agencyId])).toEqual([
    ['opened', on.procuracy.agencyId],
    ['done', on.procuracy.agencyId],
    ['disputed', on.court.agencyId],
    ['disputeAnswered', on.procuracy.agencyId],
    ['disputeWithdrawn', on.court.agencyId],
  ]);
});

test('who was handed the work is told in the place of the focal officer', async () => {
  await stateOf(server, on.focal, stated, 'reopen', { reason: 'Ghi nhầm' });
  const open = (
    await server.call('GET', `/fulfilments/${stated.id}`, { as: on.focal })
  ).json<FulfilmentView>();
  const handed = await stateOf(server, on.focal, open, 'hand', { appointmentId: on.officer.appointmentId });
  const before = await Promise.all([on.focal, on.officer].map(told));
  await stateOf(server, on.court.leader, handed, 'dispute', reason);
  const after = await Promise.all([on.focal, on.officer].map(told));
  expect(after.map((now, place) => now - before[place]!)).toEqual([0, 1]);
});

test('nobody disputes their own statement, answers what nobody disputes, or settles another’s dispute', async () => {
  expect((await say(on.focal, stated, 'dispute', reason)).json()).toMatchObject({ code: 'notOwedToUs' });
  const answer = { words: 'Đã gửi rồi' };
  expect((await say(on.focal, stated, 'answer-dispute', answer)).json()).toMatchObject({
    code: 'notDisputed',
  });
  const disputed = await stateOf(server, on.court.leader, stated, 'dispute', reason);
  expect((await say(on.focal, disputed, 'withdraw-dispute', reason)).json()).toMatchObject({
    code: 'notDisputed',
  });
  expect((await say(on.court.leader, disputed, 'answer-dispute', answer)).statusCode).toBe(403);
});

test('it takes a focal officer or a leader, of an agency that it concerns', async () => {
  expect((await say(on.officer, stated, 'answer-dispute', { words: 'Đã gửi' })).statusCode).toBe(403);
  for (const act of ['dispute', 'withdraw-dispute'])
    expect((await say(on.stranger.leader, stated, act, reason)).statusCode).toBe(404);
});

test('what was disputed meanwhile is not answered or changed unseen', async () => {
  const tried = await Promise.all([
    say(on.court.leader, stated, 'dispute', reason),
    say(on.court.leader, stated, 'dispute', reason),
  ]);
  expect(tried.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 412]);
  expect((await say(on.focal, stated, 'reopen', { reason: 'Ghi nhầm' })).statusCode).toBe(412);
});
