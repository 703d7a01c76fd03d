import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';
import { insideAs } from '../../../test/participants.ts';
import { listRequestFeedDays } from './list-request-feed-days.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
  const { court, regulationId } = between;
  const body = { headAppointmentId: null, focalAppointmentIds: [court.leader.appointmentId] };
  await server.call('PUT', `/regulations/${regulationId}/officers`, { as: court.leader, body });
});
afterAll(() => server.close());

const daysOf = (who: Exchange['court']) =>
  insideAs(server, who, (tx) =>
    listRequestFeedDays(
      tx,
      { agencyId: who.agencyId, appointmentId: who.leader.appointmentId, day: server.clock.today() },
      { from: '2022-09-01', to: '2022-12-31' },
    ),
  );

test('who owes an answer has its day in the calendar; who asked has not, and each step raises its sequence', async () => {
  const { court, procuracy, send, say } = between;
  const sent = await send({ restricted: true });
  const [first] = await daysOf(court);
  expect(first).toMatchObject({
    id: sent.id,
    kind: 'request',
    dueOn: '2022-09-08',
    standing: 'open',
    restricted: true,
  });
  expect(await daysOf(procuracy)).toEqual([]);
  await say(court, sent, 'receive');
  await say(court, sent, 'answer', { body: 'Đã gửi.', outcome: 'given' });
  const [ended] = await daysOf(court);
  expect(ended?.standing).toBe('done');
  expect(ended?.sequence).toBeGreaterThan(first?.sequence ?? 0);
});

test('what was taken back is cancelled there', async () => {
  const { court, procuracy, send, say } = between;
  const sent = await send();
  await say(procuracy, sent, 'ask-recall', { agencyId: court.agencyId, reason: 'Gửi nhầm' });
  await say(court, sent, 'agree-recall');
  expect((await daysOf(court)).find(({ id }) => id === sent.id)?.standing).toBe('cancelled');
});
