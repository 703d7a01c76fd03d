import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
beforeEach(() => server.clock.moveTo('2022-09-05'));
afterAll(() => server.close());

const answer = { body: 'Xin cung cấp như sau.', outcome: 'given' };

test('while it waits for what is missing the time rests, and the end shifts by the days of rest', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  await say(court, request, 'receive');
  const paused = await say(court, request, 'pause', { reason: 'Đề nghị bổ sung danh sách' });
  expect(paused.line).toMatchObject({ pausedSince: '2022-09-05', standing: 'paused' });
  expect((await say(court, request, 'answer', answer)).code).toBe('requestPaused');
  expect((await say(court, request, 'pause', { reason: 'Chờ thêm danh sách' })).code).toBe('alreadyPaused');
  server.clock.moveTo('2022-09-07');
  const given = { agencyId: court.agencyId, body: 'Gửi danh sách kèm theo.' };
  const supplied = await say(procuracy, request, 'supplement', given);
  expect(supplied.code).toBeNull();
  expect(supplied.line.pauses).toEqual([{ from: '2022-09-05', to: '2022-09-06' }]);
  expect(supplied.line).toMatchObject({ pausedSince: null, dueOn: '2022-09-09', firstDueOn: '2022-09-08' });
  expect((await say(procuracy, request, 'supplement', given)).code).toBe('notPaused');
  expect((await say(court, request, 'answer', answer)).line.state).toBe('done');
});

test('the addressee goes on by itself; a rest that ends on its day moves nothing', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  await say(court, request, 'receive');
  expect((await say(court, request, 'resume')).code).toBe('notPaused');
  await say(court, request, 'pause', { reason: 'Đề nghị bổ sung danh sách' });
  expect((await say(procuracy, request, 'resume')).status).toBe(403);
  expect((await say(court, request, 'resume')).line).toMatchObject({ pauses: [], dueOn: '2022-09-08' });
});

test('time that was granted stands beside the old day; what is not granted changes none', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  await say(court, request, 'receive');
  const on = { agencyId: court.agencyId };
  const ask = (to: string) => say(court, request, 'ask-extension', { to, reason: 'Cần xác minh thêm' });
  expect((await ask('2022-09-08')).code).toBe('extensionNotLater');
  expect((await say(procuracy, request, 'grant-extension', on)).code).toBe('nothingAsked');
  expect((await ask('2022-09-15')).line.extensionAsked).toMatchObject({ to: '2022-09-15' });
  expect((await ask('2022-09-16')).code).toBe('alreadyAsked');
  expect((await say(court, request, 'grant-extension', on)).status).toBe(403);
  const reason = 'Vụ việc cần giải quyết trong tháng';
  const kept = await say(procuracy, request, 'refuse-extension', { ...on, reason });
  expect(kept.line).toMatchObject({ extensionAsked: null, extensions: [], dueOn: '2022-09-08' });
  await ask('2022-09-15');
  const granted = await say(procuracy, request, 'grant-extension', on);
  expect(granted.line).toMatchObject({ dueOn: '2022-09-15', firstDueOn: '2022-09-08', extensionAsked: null });
  expect(granted.line.extensions).toMatchObject([{ from: '2022-09-08', to: '2022-09-15' }]);
});

test('nothing is extended that has no day, or has ended', async () => {
  const { court, say, send } = between;
  const without = await send({ eId: 'art_1' });
  await say(court, without, 'receive');
  const wish = { to: '2022-09-30', reason: 'Cần xác minh thêm' };
  expect((await say(court, without, 'ask-extension', wish)).code).toBe('noDueDay');
  await say(court, without, 'refuse', { reason: 'Không thuộc thẩm quyền' });
  expect((await say(court, without, 'ask-extension', wish)).code).toBe('requestEnded');
});

test('the sender disputes the day of receipt; both days stand until one side takes the other’s', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  const agencyId = court.agencyId;
  const dispute = { agencyId, on: '2022-09-05', reason: 'Đã giao trực tiếp tại văn thư' };
  expect((await say(procuracy, request, 'dispute-receipt', dispute)).code).toBe('notReceived');
  server.clock.moveTo('2022-09-07');
  await say(court, request, 'receive');
  const early = await say(procuracy, request, 'dispute-receipt', { ...dispute, on: '2022-09-02' });
  expect(early.code).toBe('receivedOutside');
  expect((await say(court, request, 'settle-receipt', { agencyId })).code).toBe('nothingToSettle');
  const disputed = await say(procuracy, request, 'dispute-receipt', dispute);
  expect(disputed.line).toMatchObject({
    receivedOn: '2022-09-07',
    dueOn: '2022-09-12',
    disputedDueOn: '2022-09-08',
  });
  const settled = await say(court, request, 'settle-receipt', { agencyId });
  expect(settled.line).toMatchObject({ receivedOn: '2022-09-05', dueOn: '2022-09-08', receiptDispute: null });
  await say(procuracy, request, 'dispute-receipt', { ...dispute, on: '2022-09-06' });
  const taken = await say(procuracy, request, 'settle-receipt', { agencyId });
  expect(taken.line).toMatchObject({ receivedOn: '2022-09-05', receiptDispute: null });
});
