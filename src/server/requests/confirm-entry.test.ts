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

test('what the sender entered has arrived once the addressee says that it was so', async () => {
  const { court, procuracy, enter, say } = between;
  const entered = await enter();
  const agencyId = court.agencyId;
  expect((await say(procuracy, entered, 'confirm-entry', { agencyId })).code).toBe('nothingToConfirm');
  expect((await say(court, entered, 'receive')).code).toBe('requestNotThere');
  const reason = 'Cơ quan không nhận được cuộc gọi này';
  const disputed = await say(court, entered, 'dispute-entry', { agencyId, reason });
  expect(disputed.line).toMatchObject({
    state: 'sent',
    confirmation: 'disputed',
    confirmationReason: reason,
  });
  expect((await say(court, entered, 'dispute-entry', { agencyId, reason })).code).toBe('nothingToConfirm');
  const confirmed = await say(court, entered, 'confirm-entry', { agencyId });
  expect(confirmed.line).toMatchObject({
    state: 'arrived',
    confirmation: 'confirmed',
    arrivedOn: '2022-09-01',
  });
  expect((await say(court, entered, 'confirm-entry', { agencyId })).code).toBe('nothingToConfirm');
  const received = await say(court, entered, 'receive', { receivedOn: '2022-09-01' });
  // 02/9 is a day off, 03 and 04 a weekend.
  expect(received.line).toMatchObject({ receivedOn: '2022-09-01', dueOn: '2022-09-07' });
});

test('what the addressee entered it may work on at once, and the sender says whether it was so', async () => {
  const { court, procuracy, enter, say } = between;
  const entered = await enter({}, court);
  const agencyId = court.agencyId;
  expect((await say(court, entered, 'receive')).line.state).toBe('received');
  const ended = await say(court, entered, 'answer', { body: 'Đã trao đổi.', outcome: 'given' });
  expect(ended.line).toMatchObject({ state: 'done', confirmation: 'waiting' });
  expect((await say(court, entered, 'confirm-entry', { agencyId })).code).toBe('nothingToConfirm');
  const confirmed = await say(procuracy, entered, 'confirm-entry', { agencyId });
  expect(confirmed.line).toMatchObject({ state: 'done', confirmation: 'confirmed' });
});

test('who did not enter it is told that something waits to be confirmed', async () => {
  const { court, procuracy, enter } = between;
  const [bySender, byAddressee] = [
    await enter({ title: 'Việc một' }),
    await enter({ title: 'Việc hai' }, court),
  ];
  const kindsOf = async (who: typeof court, id: string) => {
    const listed = await server.call('GET', '/account/alerts', { as: who.leader });
    const { items } = listed.json<{ items: { kind: string; about: { id: string } | null }[] }>();
    return items.filter(({ about }) => about?.id === id).map(({ kind }) => kind);
  };
  expect(await kindsOf(court, bySender.id)).toEqual(['entryToConfirm']);
  expect(await kindsOf(procuracy, byAddressee.id)).toEqual(['entryToConfirm']);
  expect(await kindsOf(court, byAddressee.id)).toEqual([]);
});
