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

const reason = 'Gửi nhầm văn bản';
const answer = { body: 'Xin cung cấp như sau.', outcome: 'given' };

test('what is asked back is given back only when the addressee agrees, and is not answered meanwhile', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  await say(court, request, 'receive');
  expect((await say(court, request, 'agree-recall')).code).toBe('nothingAsked');
  const on = { agencyId: court.agencyId, reason };
  expect((await say(procuracy, request, 'ask-recall', on)).line.recallAsked).toMatchObject({ reason });
  expect((await say(procuracy, request, 'ask-recall', on)).code).toBe('alreadyAsked');
  expect((await say(court, request, 'answer', answer)).code).toBe('recallWaits');
  expect((await say(court, request, 'refuse', { reason: 'Không thuộc thẩm quyền' })).code).toBe(
    'recallWaits',
  );
  const kept = await say(court, request, 'refuse-recall', { reason: 'Đã trình ký trả lời' });
  expect(kept.line).toMatchObject({ recallAsked: null, state: 'received' });
  await say(procuracy, request, 'ask-recall', on);
  const back = await say(court, request, 'agree-recall');
  expect(back.line).toMatchObject({ state: 'recalled', closedOn: '2022-09-05', axisCode: '15' });
  expect((await say(procuracy, request, 'ask-recall', on)).code).toBe('requestEnded');
});

test('it is refused with the reason, also before the receipt, and stays refused', async () => {
  const { court, say, send } = between;
  const request = await send();
  const refused = await say(court, request, 'refuse', { reason: 'Không thuộc thẩm quyền' });
  expect(refused.line).toMatchObject({ state: 'refused', refusedReason: 'Không thuộc thẩm quyền' });
  const acts = await Promise.all(['receive', 'start'].map((act) => say(court, request, act)));
  expect(acts.map(({ code }) => code)).toEqual(['requestEnded', 'requestEnded']);
});

test('the addressee passes it on to a superior body once it is received', async () => {
  const { court, procuracy, say, send } = between;
  const request = await send();
  const up = { to: 'Ban Thường vụ Tỉnh ủy', reason: 'Vượt thẩm quyền của hai cơ quan' };
  expect((await say(court, request, 'escalate', up)).code).toBe('notReceived');
  await say(court, request, 'receive');
  const not = await say(procuracy, request, 'escalate', { ...up, agencyId: court.agencyId });
  expect(not.code).toBe('nothingToSettle');
  const passed = await say(court, request, 'escalate', up);
  expect(passed.line).toMatchObject({ state: 'escalated', escalatedTo: up.to });
});
