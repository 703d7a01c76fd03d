import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { layText, recordBetween, textOf } from '../../../test/participants.ts';
import { dutiesOf, enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;
/** Asked on Monday 05/9/2022, three working days: due on Thursday the 8th. */
let asked: FulfilmentView;

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
});
beforeEach(async () => {
  server.clock.moveTo('2022-09-05');
  asked = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
});
afterAll(() => server.close());

const say = (as: Caller, { id, version }: { id: string; version: number }, act: string, body: object = {}) =>
  server.call('POST', `/fulfilments/${id}/${act}`, { as, body, headers: { 'if-match': `"${version}"` } });
const done = (doneOn: string) => ({ doneOn, words: 'Báo cáo số 45/BC-VKS ngày 14/9/2022' });
const reason = { reason: 'Chờ Tòa án bổ sung hồ sơ' };
const kinds = ({ events }: FulfilmentView) => events.map(({ kind }) => kind);

test('done is stated with its day and its evidence, which the other side reads', async () => {
  server.clock.moveTo('2022-09-07');
  const said = await stateOf(server, on.officer, asked, 'complete', done('2022-09-06'));
  expect(said).toMatchObject({ standing: 'done', doneOn: '2022-09-06', version: 2 });
  expect(said.evidence).toMatchObject([{ kind: 'note', words: 'Báo cáo số 45/BC-VKS ngày 14/9/2022' }]);
  const seen = await server.call('GET', `/fulfilments/${asked.id}`, { as: on.court.leader });
  const { standing, doneOn, evidence, events } = seen.json<FulfilmentView>();
  expect({ standing, doneOn, evidence }).toEqual({
    standing: 'done',
    doneOn: '2022-09-06',
    evidence: said.evidence,
  });
  expect(events).toEqual(said.events);
  expect(events.at(-1)).toMatchObject({
    kind: 'done',
    by: { agencyId: on.procuracy.agencyId },
    details: { doneOn: '2022-09-06' },
  });
});

test('what is done late is recorded as late, never refused', async () => {
  server.clock.moveTo('2022-10-20');
  const said = await stateOf(server, on.officer, asked, 'complete', done('2022-10-03'));
  expect(said.standing).toBe('doneLate');
});

test('a link is evidence only when it leads to a page', async () => {
  const page = { ...done('2022-09-05'), link: 'https://vanban.hagiang.demo/45' };
  for (const link of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://vanban.hagiang.demo@khac.demo/45',
    'https://khac.demo/\u202Efdp.54',
  ])
    expect((await say(on.officer, asked, 'complete', { ...page, link })).statusCode, link).toBe(422);
  const said = await stateOf(server, on.officer, asked, 'complete', page);
  expect(said.evidence).toMatchObject([{ kind: 'link', link: page.link }]);
});

test('what was stated is taken back, and all of it stays to be read', async () => {
  const said = await stateOf(server, on.officer, asked, 'complete', done('2022-09-05'));
  const open = await stateOf(server, on.officer, said, 'reopen', { reason: 'Ghi nhầm' });
  expect(open).toMatchObject({ standing: 'due', doneOn: null, version: 3 });
  expect(kinds(open)).toEqual(['opened', 'done', 'reopened']);
  expect(open.evidence).toHaveLength(1);
  expect((await say(on.officer, open, 'reopen', { reason: 'Nữa' })).json()).toMatchObject({
    code: 'fulfilmentOpen',
  });
});

test('not to carry it out is stated with a reason, by a focal officer or a leader', async () => {
  expect((await say(on.officer, asked, 'waive', reason)).statusCode).toBe(403);
  const said = await stateOf(server, on.focal, asked, 'waive', reason);
  expect(said).toMatchObject({ standing: 'waived', waivedReason: reason.reason });
  for (const [act, body] of [
    ['complete', done('2022-09-05')],
    ['waive', reason],
    ['hold', reason],
    ['hand', { appointmentId: null }],
  ] as const)
    expect((await say(on.focal, said, act, body)).json()).toMatchObject({ code: 'fulfilmentSettled' });
});

test('what rests is not late, and goes on with the days of rest not counted, the first day beside', async () => {
  server.clock.moveTo('2022-09-07');
  const resting = await stateOf(server, on.focal, asked, 'hold', reason);
  expect(resting).toMatchObject({ heldSince: '2022-09-07', heldReason: reason.reason });
  server.clock.moveTo('2022-09-12');
  const still = await server.call('GET', `/fulfilments/${asked.id}`, { as: on.court.leader });
  expect(still.json()).toMatchObject({ standing: 'held', heldSince: '2022-09-07' });
  const going = await stateOf(server, on.focal, resting, 'resume');
  // 06 counts, 07 to 11 rest, 12 and 13 count.
  expect(going).toMatchObject({
    standing: 'due',
    dueOn: '2022-09-13',
    firstDueOn: '2022-09-08',
    pauses: [{ from: '2022-09-07', to: '2022-09-11' }],
    computation: { dueOn: '2022-09-13' },
  });
  expect(kinds(going)).toEqual(['opened', 'held', 'dueMoved', 'resumed']);
  expect(going.events[2]).toMatchObject({
    details: { from: '2022-09-08', to: '2022-09-13', because: 'resumed' },
    by: { agencyId: on.procuracy.agencyId },
  });
  expect((await say(on.focal, going, 'resume')).json()).toMatchObject({ code: 'notHeld' });
});

test('a quarterly one that rested is due on its day all the same', async () => {
  await server.makeFulfilments();
  const listed = await server.call('GET', `/regulations/${on.regulationId}/fulfilments`, {
    as: on.focal,
    query: { dutyId: on.duties[2].dutyId, part: 'obliged' },
  });
  const quarter = listed.json<{ items: FulfilmentView[] }>().items.at(-1)!;
  const resting = await stateOf(server, on.focal, quarter, 'hold', reason);
  server.clock.moveTo('2022-09-12');
  const going = await stateOf(server, on.focal, resting, 'resume');
  expect(going).toMatchObject({ dueOn: quarter.dueOn, pauses: [] });
  expect(kinds(going)).toEqual(['held', 'resumed']);
});

const withExtension = `QUY CHẾ PHỐI HỢP
Điều 1. Trả lời
1. Tòa án trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu.
2. Trường hợp phức tạp, có thể gia hạn nhưng không quá 03 ngày làm việc.`;

test('a deadline is prolonged by what its article allows, once', async () => {
  const { procuracy, court } = on;
  const text = textOf(recordBetween([procuracy, court], { symbol: '05-QC' }), withExtension);
  const { regulationId } = await layText(server, procuracy, { text, acceptedBy: [procuracy, court] });
  const [answer, extension] = await dutiesOf(server, procuracy.leader, regulationId);
  expect(extension?.reading.class).toBe('extension');
  const opened = await enterOccasion(server, on.focal, answer!, '2022-09-05');
  expect(opened).toMatchObject({
    dueOn: '2022-09-12',
    mayExtend: { amount: 3, unit: 'workingDay', eId: 'art_1__cl_2' },
  });
  const by = (amount: number) => ({ amount, reason: 'Vụ việc phức tạp' });
  expect((await say(on.focal, opened, 'extend', by(3.5))).json()).toMatchObject({ code: 'extensionTooLong' });
  expect((await say(on.officer, opened, 'extend', by(2))).statusCode).toBe(403);
  const later = await stateOf(server, on.focal, opened, 'extend', by(2));
  expect(later).toMatchObject({
    dueOn: '2022-09-14',
    firstDueOn: '2022-09-12',
    extensions: [{ amount: 2, unit: 'workingDay', eId: 'art_1__cl_2', on: '2022-09-05' }],
    mayExtend: null,
    computation: { dueOn: '2022-09-14' },
  });
  expect(kinds(later)).toEqual(['opened', 'dueMoved', 'extended']);
  expect(later.events[1]).toMatchObject({ details: { because: 'extended' } });
  expect((await say(on.focal, later, 'extend', by(1))).json()).toMatchObject({ code: 'noExtension' });
  expect((await say(on.focal, asked, 'extend', by(1))).json()).toMatchObject({ code: 'noExtension' });
});

test('nobody states what is another’s to state, and strangers find nothing', async () => {
  for (const [act, body] of [
    ['complete', done('2022-09-05')],
    ['waive', reason],
    ['hold', reason],
    ['reopen', reason],
    ['extend', { amount: 1, ...reason }],
    ['hand', { appointmentId: null }],
  ] as const) {
    expect((await say(on.court.leader, asked, act, body)).statusCode).toBe(403);
    expect((await say(on.stranger.leader, asked, act, body)).statusCode).toBe(404);
    expect((await say(on.administrator, asked, act, body)).statusCode).toBe(403);
  }
});

test('two people at once: one is told that it has changed', async () => {
  const tried = await Promise.all([
    say(on.officer, asked, 'complete', done('2022-09-05')),
    say(on.focal, asked, 'waive', reason),
    say(on.procuracy.leader, asked, 'hold', reason),
  ]);
  expect(tried.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([
    200, 412, 412,
  ]);
  const seen = await server.call('GET', `/fulfilments/${asked.id}`, { as: on.focal });
  expect(seen.json<FulfilmentView>().events).toHaveLength(2);
});
