import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Caller, type TestApp } from '../../../test/app.ts';
import { layText, recordBetween, textOf } from '../../../test/participants.ts';
import { dutiesOf, enterOccasion, layRunning, type Running } from '../../../test/running-duties.ts';
import type { FulfilmentView } from '../../contract/fulfilment-views.ts';

let server: TestApp;
let on: Running;
/** Between the same two: hours, a soft duty, one before an event, and one that binds the court alone. */
let odd: string[];

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  odd = await layOdd();
});
afterAll(() => server.close());

const oddText = `QUY CHẾ PHỐI HỢP
Điều 1. Thông báo
1. Tòa án thông báo cho Viện kiểm sát trong thời hạn 24 giờ kể từ khi nhận được tin báo.
2. Tòa án kịp thời gửi bản án cho Viện kiểm sát.
3. Tòa án gửi tài liệu chậm nhất 03 ngày làm việc trước ngày họp.
4. Tòa án trả hồ sơ trong thời hạn 02 ngày kể từ ngày nhận được đề nghị.`;

async function layOdd(): Promise<string[]> {
  const { procuracy, court } = on;
  const text = textOf(recordBetween([procuracy, court], { symbol: '03-QC' }), oddText);
  const duties = text.duties.map((duty, place) =>
    place === 3
      ? {
          ...duty,
          obliged: { to: 'parties' as const, agencyIds: [court.agencyId] },
          owedTo: { to: 'outside' as const },
        }
      : duty,
  );
  const { regulationId } = await layText(server, procuracy, {
    text: { ...text, duties },
    acceptedBy: [procuracy, court],
  });
  const listed = await dutiesOf(server, procuracy.leader, regulationId);
  expect(listed.map(({ reading }) => reading.class)).toEqual(['within', 'soft', 'before', 'within']);
  return listed.map(({ dutyId }) => dutyId);
}

const open = (as: Caller, dutyId: string, more: object = {}) =>
  server.call('POST', `/duties/${dutyId}/fulfilments`, {
    as,
    body: { occasion: 'Công văn số 12/TA-HS', eventOn: '2022-09-05', ...more },
  });

test('an event starts a deadline, which both sides read with how it was counted', async () => {
  const [threeDays] = on.duties;
  const opened = await enterOccasion(server, on.officer, threeDays, '2022-09-05');
  expect(opened).toMatchObject({
    part: 'obliged',
    key: '2022-09-05',
    occasion: 'Công văn ngày 2022-09-05',
    eventOn: '2022-09-05',
    opensOn: '2022-09-05',
    dueOn: '2022-09-08',
    firstDueOn: '2022-09-08',
    standing: 'due',
    version: 1,
    holder: { appointmentId: on.focal.appointmentId },
    handed: false,
    owedTo: [{ agencyId: on.court.agencyId }],
    events: [{ kind: 'opened', by: { agencyId: on.procuracy.agencyId } }],
  });
  expect(opened.computation.days.map(({ date, counted }) => [date, counted])).toEqual([
    ['2022-09-05', false],
    ['2022-09-06', true],
    ['2022-09-07', true],
    ['2022-09-08', true],
  ]);
  const seen = await server.call('GET', `/fulfilments/${opened.id}`, { as: on.court.leader });
  expect(seen.json()).toMatchObject({ part: 'owed', dueOn: '2022-09-08', holder: null });
});

test('several events of a day are told apart, also when entered at the same moment', async () => {
  const [, fiveDays] = on.duties;
  const entered = await Promise.all([1, 2, 3].map(() => open(on.officer, fiveDays.dutyId)));
  expect(entered.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  const keys = entered.map((one) => one.json<FulfilmentView>().key);
  expect(keys.toSorted()).toEqual(['2022-09-05', '2022-09-05/2', '2022-09-05/3']);
});

test('the same call repeated opens one', async () => {
  const headers = { 'idempotency-key': 'mot-lan-thoi' };
  const body = { occasion: 'Công văn số 13', eventOn: '2022-09-05' };
  const call = () =>
    server.call('POST', `/duties/${on.duties[0].dutyId}/fulfilments`, { as: on.focal, body, headers });
  const [first, second] = [await call(), await call()];
  expect(second.json<FulfilmentView>().id).toBe(first.json<FulfilmentView>().id);
});

test('hours run from the instant, which must lie on the day', async () => {
  const opened = await open(on.officer, odd[0]!, { eventAt: '2022-09-05T03:30:00Z' });
  expect(opened.json()).toMatchObject({
    dueOn: '2022-09-06',
    dueAt: '2022-09-06T10:30:00+07:00',
    eventAt: '2022-09-05T10:30:00+07:00',
  });
  const elsewhere = await open(on.officer, odd[0]!, { eventAt: '2022-09-05T18:00:00Z' });
  expect(elsewhere.json()).toMatchObject({ status: 422, errors: [{ path: 'eventAt' }] });
});

test('what is due before an event can be entered ahead of it', async () => {
  const opened = await open(on.officer, odd[2]!, { eventOn: '2022-09-15' });
  expect(opened.json()).toMatchObject({ opensOn: '2022-09-05', dueOn: '2022-09-12' });
});

test('refuses what is no event of the agency’s duty', async () => {
  const quarterly = on.duties[2].dutyId;
  expect((await open(on.officer, quarterly)).json()).toMatchObject({ code: 'notByOccasion' });
  expect((await open(on.officer, odd[1]!)).json()).toMatchObject({ code: 'noDeadlineCounted' });
  expect((await open(on.officer, odd[3]!)).json()).toMatchObject({ code: 'notOurDuty' });
  expect((await open(on.court.leader, odd[3]!)).json()).toMatchObject({ owedTo: [] });
  const [{ dutyId }] = on.duties;
  const late = await open(on.officer, dutyId, { eventOn: '2022-09-06' });
  expect(late.json()).toMatchObject({ code: 'eventInFuture' });
  const early = await open(on.officer, dutyId, { eventOn: '2022-09-04' });
  expect(early.json()).toMatchObject({ code: 'eventOutsideValidity' });
});

test('nobody outside of the regulation, and nobody who reads no content, opens one', async () => {
  const [{ dutyId }] = on.duties;
  expect((await open(on.stranger.leader, dutyId)).statusCode).toBe(404);
  expect((await open(on.administrator, dutyId)).statusCode).toBe(403);
});

test('what the participants read differently is not opened before they agree', async () => {
  const { procuracy, court } = on;
  const text = textOf(recordBetween([procuracy, court], { symbol: '04-QC' }));
  const { regulationId, proposalId } = await layText(server, procuracy, { text, acceptedBy: [procuracy] });
  const [duty] = await dutiesOf(server, procuracy.leader, regulationId);
  const { reading, dutyId } = duty!;
  const seen = await server.call('GET', `/regulations/${regulationId}`, { as: court.leader });
  const { proposals } = seen.json<{ proposals: { id: string; contentHash: string }[] }>();
  const { contentHash } = proposals.find(({ id }) => id === proposalId)!;
  const accepted = await server.call('POST', `/proposals/${proposalId}/accept`, {
    as: court.leader,
    body: { contentHash, differences: [{ dutyId, reading: { ...reading, amount: 7 } }], reason: 'Bảy ngày' },
  });
  expect(accepted.statusCode, accepted.body).toBe(200);
  expect((await open(on.officer, dutyId)).json()).toMatchObject({ code: 'dutyContested' });
});

test('the trail of the own agency tells who entered what, by the title of the regulation', async () => {
  const trail = await server.call('GET', '/trail', {
    as: on.procuracy.leader,
    query: { act: 'fulfilment.opened' },
  });
  const { items } = trail.json<{ items: { subjectLabel: string; changes: { field: string }[] }[] }>();
  expect(items[0]?.subjectLabel).toContain('Quy chế phối hợp trong công tác chuyển hồ sơ');
  expect(items[0]?.changes.map(({ field }) => field)).toEqual(['eventOn', 'dueOn', 'words']);
  const administrator = await server.call('GET', '/trail', {
    as: on.administrator,
    query: { act: 'fulfilment.opened' },
  });
  expect(administrator.body).not.toContain('chuyển hồ sơ');
  expect(administrator.json<{ items: object[] }>().items.length).toBe(items.length);
});
