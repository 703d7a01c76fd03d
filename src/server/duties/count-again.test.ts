import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { accept, layText, recordBetween, textOf } from '../../../test/participants.ts';
import { dutiesOf, enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentRow, FulfilmentView } from '../../contract/fulfilment-views.ts';
import { planFulfilments } from '../../domain/duty/plan-fulfilments.ts';
import { lastChange, loadCalendars } from '../calendar/load-calendar.ts';
import { openDatabase, openPool, transact } from '../platform/database.ts';
import { carryOutPlans, claimDuties } from './plan-store.ts';

let server: TestApp;
let on: Running;

beforeEach(async () => {
  await server?.close();
  server = await openTestApp();
  on = await layRunning(server);
  await server.makeFulfilments();
});
afterAll(() => server.close());

/** The first participant closes on the 8th. */
async function closeOn8th(): Promise<void> {
  const document = { symbol: '5/TB', issuer: 'Văn phòng', decidedOn: '2022-09-05' };
  const days = { daysOff: [{ day: '2022-09-08', why: 'own' }], workedDays: [], halfDays: [] };
  const body = { ...document, ...days };
  const set = await server.call('PUT', '/calendar/2022/own', { as: on.administrator, body });
  expect(set.statusCode, set.body).toBe(200);
}

const read = async ({ id }: { id: string }) =>
  (await server.call('GET', `/fulfilments/${id}`, { as: on.focal })).json<FulfilmentView>();

test('what is reopened is counted with what was decided while it was done', async () => {
  const open = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
  const done = await stateOf(server, on.focal, open, 'complete', { doneOn: '2022-09-05', words: 'Số 9' });
  await closeOn8th();
  await server.makeFulfilments();
  expect(await read(done)).toMatchObject({ standing: 'done', dueOn: '2022-09-08' });
  await stateOf(server, on.focal, done, 'reopen', { reason: 'Ghi nhầm' });
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 1, lapsed: 0 });
  expect(await read(done)).toMatchObject({ standing: 'due', dueOn: '2022-09-09', firstDueOn: '2022-09-08' });
});

test('days off that come in just when a run begins are counted in by the next one', async () => {
  const open = await enterOccasion(server, on.focal, on.duties[0], '2022-09-05');
  const worker = openDatabase(openPool(server.database.connect, 'worker', 1));
  const nobody = { personId: null, agencyId: null, appointmentId: null, roles: [], requestId: null };
  await transact(worker, { ...nobody, businessAt: server.clock.now() }, async (tx) => {
    const known = await lastChange(tx);
    await closeOn8th();
    const duties = await claimDuties(tx, { today: '2022-09-05', horizon: '2022-10-06' }, 100);
    const calendars = await loadCalendars(tx, [on.procuracy.agencyId, on.court.agencyId], known);
    const plans = duties.map((duty) => ({
      ...planFulfilments(duty, (agencyId) => calendars.get(agencyId)!, '2022-09-05'),
      regulationId: duty.regulationId,
    }));
    await carryOutPlans(tx, plans, known);
  });
  await worker.destroy();
  expect(await read(open)).toMatchObject({ dueOn: '2022-09-08' });
  await server.makeFulfilments();
  expect(await read(open)).toMatchObject({ dueOn: '2022-09-09' });
});

test('what is owed again while its duty rests, rests, and goes on with it', async () => {
  const { procuracy, court, stranger: inspectors } = on;
  const text = textOf(
    recordBetween([procuracy, court, inspectors], { symbol: null, aliases: [] }),
    'QUY CHẾ PHỐI HỢP\nĐiều 1. Chế độ báo cáo\n1. Hằng quý, các cơ quan gửi báo cáo cho nhau.',
  );
  const laid = await layText(server, procuracy, { text, acceptedBy: [procuracy, court] });
  await server.makeFulfilments();
  const ofDuty = (act: 'hold' | 'resume', body = {}) =>
    server.call('POST', `/duties/${dutyId}/${act}`, { as: court.leader, body });
  const [{ dutyId, reading }] = (await dutiesOf(server, court.leader, laid.regulationId)) as [
    Running['duties'][0],
  ];
  expect((await ofDuty('hold', { reason: 'Sắp xếp lại tổ chức' })).json()).toEqual({ held: 2 });
  await accept(server, inspectors, laid.proposalId, {
    differences: [{ dutyId, reading: { ...reading, every: { amount: 1, unit: 'month' } } }],
    reason: 'Đọc là hằng tháng',
  });
  await server.makeFulfilments();
  expect(await standingsOf(court.leader, laid.regulationId)).toEqual(['lapsed', 'lapsed']);
  await withdrawDifference(inspectors.leader, laid.regulationId);
  await server.makeFulfilments();
  expect(await standingsOf(court.leader, laid.regulationId)).toEqual(['held', 'held']);
  expect((await ofDuty('resume')).json()).toEqual({ resumed: 2 });
  expect(await standingsOf(court.leader, laid.regulationId)).toEqual(['upcoming', 'due']);
});

test('what the regulation’s own event starts is not prolonged, and no extension is offered for it', async () => {
  const { procuracy, court } = on;
  const text = textOf(
    recordBetween([procuracy, court], { symbol: null, aliases: [] }),
    `QUY CHẾ PHỐI HỢP
Điều 1. Cử cán bộ đầu mối
1. Các cơ quan gửi danh sách cán bộ đầu mối trong thời hạn 30 ngày kể từ ngày Quy chế này có hiệu lực.
2. Trường hợp phức tạp có thể gia hạn nhưng không quá 03 ngày làm việc.`,
  );
  const { regulationId } = await layText(server, procuracy, { text, acceptedBy: [procuracy, court] });
  await server.makeFulfilments();
  const listed = await server.call('GET', `/regulations/${regulationId}/fulfilments`, {
    as: procuracy.leader,
    query: { part: 'obliged' },
  });
  const [made] = listed.json<{ items: FulfilmentRow[] }>().items as [FulfilmentRow];
  expect(made).toMatchObject({ key: 'inForce', occasion: null });
  const seen = await server.call('GET', `/fulfilments/${made.id}`, { as: procuracy.leader });
  expect(seen.json<FulfilmentView>()).toMatchObject({ mayExtend: null });
  const asked = await server.call('POST', `/fulfilments/${made.id}/extend`, {
    as: procuracy.leader,
    body: { amount: 1, reason: 'Vụ việc phức tạp' },
    headers: { 'if-match': `"${made.version}"` },
  });
  expect(asked.json()).toMatchObject({ code: 'noExtension' });
});

/** How what an agency has to do under a regulation stands, the latest due first. */
async function standingsOf(as: Caller, regulationId: string): Promise<string[]> {
  const query = { part: 'obliged' };
  const listed = await server.call('GET', `/regulations/${regulationId}/fulfilments`, { as, query });
  return listed.json<{ items: FulfilmentRow[] }>().items.map(({ standing }) => standing);
}

async function withdrawDifference(as: Caller, regulationId: string): Promise<void> {
  const seen = await server.call('GET', `/regulations/${regulationId}`, { as });
  const { proposals } = seen.json<{
    proposals: { id: string; kind: string; state: string; version: number }[];
  }>();
  const { id, version } = proposals.find(({ kind, state }) => kind === 'correction' && state === 'open')!;
  const headers = { 'if-match': `"${version}"` };
  const withdrawn = await server.call('POST', `/proposals/${id}/withdraw`, { as, headers });
  expect(withdrawn.statusCode, withdrawn.body).toBe(200);
}
