import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestView } from '../../contract/request-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
  const { court, procuracy, regulationId } = between;
  for (const { leader } of [court, procuracy]) {
    const body = { headAppointmentId: leader.appointmentId, focalAppointmentIds: [leader.appointmentId] };
    await server.call('PUT', `/regulations/${regulationId}/officers`, { as: leader, body });
  }
});
afterAll(() => server.close());

const moveTo = (day: string) => server.clock.moveTo(`${day}T09:00:00+07:00`);
const readAs = async (id: string, who: Exchange['court']) =>
  (await server.call('GET', `/requests/${id}`, { as: who.leader })).json<RequestView>();
const eventsOf = async (id: string) => {
  const read = await server.call('GET', `/requests/${id}/timeline?by=system`, {
    as: between.procuracy.leader,
  });
  return read.json<{ items: { kind: string; details: Record<string, unknown> }[] }>().items;
};
const alertsOf = async (who: Exchange['court'], id: string) => {
  const listed = await server.call('GET', '/account/alerts', { as: who.leader });
  const { items } = listed.json<{ items: { kind: string; about: { id: string } | null }[] }>();
  return items.filter(({ about }) => about?.id === id).map(({ kind }) => kind);
};

test('who works on it is reminded before the end and on its day, the leader and the heads after it; then it is silent', async () => {
  const { court, procuracy, send, say } = between;
  moveTo('2022-09-05');
  const sent = await send();
  await say(court, sent, 'receive');
  expect((await readAs(sent.id, court)).dueOn).toBe('2022-09-08');
  expect(await server.runRequestDay()).toEqual({ reminded: 0, silent: 0, moved: 0 });
  moveTo('2022-09-06');
  expect(await server.runRequestDay()).toMatchObject({ reminded: 1 });
  expect(await server.runRequestDay()).toMatchObject({ reminded: 0 });
  expect(await alertsOf(court, sent.id)).toContain('requestReminder');
  moveTo('2022-09-09');
  expect(await server.runRequestDay()).toMatchObject({ silent: 1 });
  const seen = await readAs(sent.id, procuracy);
  expect([seen.standing, seen.silent, seen.lines[0]?.silentSince]).toEqual(['silent', true, '2022-09-09']);
  moveTo('2022-09-13');
  await server.runRequestDay();
  expect(await alertsOf(procuracy, sent.id)).toEqual(
    expect.arrayContaining(['noAnswer', 'requestEscalated']),
  );
  const events = await eventsOf(sent.id);
  expect(events.map(({ kind, details }) => [kind, details['tell'] ?? null])).toEqual([
    ['reminded', 'officer'],
    ['reminded', 'leader'],
    ['reminded', 'officer'],
    ['noAnswer', null],
    ['reminded', 'heads'],
  ]);
  // Late is recorded, never refused.
  const late = await say(court, await readAs(sent.id, court), 'answer', {
    body: 'Xin gửi chậm.',
    outcome: 'given',
  });
  expect(late.line).toMatchObject({ state: 'done', standing: 'doneLate' });
});

test('what was answered is reminded of no more', async () => {
  const { court, send, say } = between;
  moveTo('2022-09-05');
  const sent = await send();
  await say(court, sent, 'receive');
  await say(court, sent, 'answer', { body: 'Đã cung cấp.', outcome: 'given' });
  moveTo('2022-09-14');
  expect(await server.runRequestDay()).toMatchObject({ reminded: 0, silent: 0 });
  expect(await eventsOf(sent.id)).toEqual([]);
});

test('a day off that is decided later moves an open end, and the first one stays beside it', async () => {
  const { court, procuracy, send, say } = between;
  moveTo('2022-09-05');
  const sent = await send();
  await say(court, sent, 'receive');
  const document = { symbol: '5/TB', issuer: 'Văn phòng', decidedOn: '2022-09-05' };
  const days = { daysOff: [{ day: '2022-09-07', why: 'own' }], workedDays: [], halfDays: [] };
  const said = await server.call('PUT', '/calendar/2022/own', {
    as: court.leader,
    body: { ...document, ...days },
  });
  expect(said.statusCode, said.body).toBeLessThan(300);
  expect(await server.runRequestDay()).toMatchObject({ moved: 1 });
  const seen = await readAs(sent.id, procuracy);
  expect(seen.lines[0]).toMatchObject({ dueOn: '2022-09-09', firstDueOn: '2022-09-08' });
  expect(await eventsOf(sent.id)).toMatchObject([
    { kind: 'dueMoved', details: { from: '2022-09-08', to: '2022-09-09' } },
  ]);
});
