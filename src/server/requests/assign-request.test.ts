import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestView } from '../../contract/request-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
afterAll(() => server.close());

const assign = (id: string, body: object, who = between.court) =>
  server.call('POST', `/requests/${id}/assign`, { as: who.leader, body });
const readAs = async (id: string, who = between.procuracy) =>
  (await server.call('GET', `/requests/${id}`, { as: who.leader })).json<RequestView>();
const historyOf = async (id: string) => {
  const read = await server.call('GET', `/requests/${id}/timeline`, { as: between.procuracy.leader });
  return read.json<{ items: object[] }>().items;
};

test('the other side learns that it was assigned, once, and never to whom', async () => {
  const { court, send, say } = between;
  const sent = await send();
  expect((await assign(sent.id, { appointmentId: court.leader.appointmentId })).json()).toMatchObject({
    code: 'notReceived',
  });
  await say(court, sent, 'receive');
  const assigned = await assign(sent.id, {
    appointmentId: court.leader.appointmentId,
    innerDueOn: '2022-09-06',
  });
  expect(assigned.statusCode, assigned.body).toBe(200);
  expect(assigned.json<RequestView>().inside).toMatchObject({
    holder: { appointmentId: court.leader.appointmentId },
    innerDueOn: '2022-09-06',
  });
  const seen = await readAs(sent.id);
  expect(seen.lines[0]?.state).toBe('assigned');
  expect(JSON.stringify(seen)).not.toContain(court.leader.appointmentId);
  const before = await historyOf(sent.id);
  expect(JSON.stringify(before)).not.toContain(court.leader.appointmentId);
  await assign(sent.id, { appointmentId: null });
  expect(await historyOf(sent.id)).toEqual(before);
  expect(await readAs(sent.id)).toEqual(seen);
});

test('the sender assigns inside without a word to the other side', async () => {
  const { court, procuracy, send } = between;
  const sent = await send();
  const before = await readAs(sent.id, court);
  const assigned = await assign(sent.id, { appointmentId: procuracy.leader.appointmentId }, procuracy);
  expect(assigned.json<RequestView>().inside.holder?.appointmentId).toBe(procuracy.leader.appointmentId);
  expect(await readAs(sent.id, court)).toEqual(before);
});

test('nobody of another agency can be assigned to', async () => {
  const { court, procuracy, send, say } = between;
  const sent = await send();
  await say(court, sent, 'receive');
  const refused = await assign(sent.id, { appointmentId: procuracy.leader.appointmentId });
  expect(refused.json()).toMatchObject({ code: 'appointmentEnded' });
});

test('several are assigned at once, each answered by itself', async () => {
  const { court, send, say } = between;
  const [received, arrived] = [await send(), await send()];
  await say(court, received, 'receive');
  const requestIds = [received.id, arrived.id];
  const body = { requestIds, appointmentId: court.leader.appointmentId };
  const answer = await server.call('POST', '/requests/assign', { as: court.leader, body });
  expect(answer.json()).toEqual({
    items: [
      { requestId: received.id, done: true, refusal: null },
      { requestId: arrived.id, done: false, refusal: 'notReceived' },
    ],
  });
});

test('the sender reminds once a day those who have not answered', async () => {
  const { court, police, procuracy, send, say } = between;
  const sent = await send({ addresseeIds: [court.agencyId, police.agencyId] });
  await say(court, sent, 'receive');
  await say(court, sent, 'answer', { body: 'Đã cung cấp.', outcome: 'given' });
  const remind = (who = procuracy) =>
    server.call('POST', `/requests/${sent.id}/remind`, { as: who.leader, body: {} });
  expect((await remind()).json()).toEqual({ reminded: 1 });
  expect((await remind()).json()).toMatchObject({ code: 'remindedToday' });
  expect((await remind(police)).statusCode).toBe(403);
  const body = { requestIds: [sent.id] };
  const several = await server.call('POST', '/requests/remind', { as: procuracy.leader, body });
  expect(several.json()).toEqual({ items: [{ requestId: sent.id, done: false, refusal: 'remindedToday' }] });
});
