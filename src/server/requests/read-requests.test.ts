import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestQueues } from '../../contract/request-filters.ts';
import type { RequestRow, RequestView } from '../../contract/request-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
afterAll(() => server.close());

type Who = Exchange['court'];
type Counts = { boxes: { part: string; queues: { queue: string; count: number }[] }[] };
const get = async <Answer>(who: Who, path: string): Promise<Answer> => {
  const answer = await server.call('GET', path, { as: who.leader });
  expect(answer.statusCode, `${path}: ${answer.body}`).toBe(200);
  return answer.json<Answer>();
};
const list = (who: Who, query: string) =>
  get<{ items: RequestRow[]; total: number; nextCursor: string | null }>(who, `/requests?${query}`);

test('of a request to several each addressee reads its own line, the sender all; the others where it was opened', async () => {
  const { court, police, procuracy, send, say } = between;
  const addresseeIds = [court.agencyId, police.agencyId];
  const [shut, open] = [await send({ addresseeIds }), await send({ addresseeIds, openToAll: true })];
  await say(police, shut, 'receive');
  const linesOf = async (who: Who, { id }: RequestView) =>
    (await get<RequestView>(who, `/requests/${id}`)).lines.map(({ agency }) => agency.agencyId);
  expect(await linesOf(procuracy, shut)).toEqual(addresseeIds);
  expect(await linesOf(court, shut)).toEqual([court.agencyId]);
  expect(await linesOf(court, open)).toEqual(addresseeIds);
  const history = (who: Who) => get<{ items: { kind: string }[] }>(who, `/requests/${shut.id}/timeline`);
  expect((await history(court)).items.map(({ kind }) => kind)).toEqual(['sent']);
  expect((await history(procuracy)).items.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'received']);
  expect((await get<RequestView>(court, `/requests/${shut.id}`)).counterpartCount).toBe(1);
});

test('each queue counts what its list shows, on either side, as does each filter', async () => {
  const { court, procuracy, send, say } = between;
  const [answered, refused] = [await send({ urgency: 'urgent' }), await send({ kind: 'opinion' })];
  await say(court, answered, 'receive');
  await say(court, answered, 'answer', { body: 'Đã gửi.', outcome: 'given' });
  await say(court, refused, 'refuse', { reason: 'Không thuộc thẩm quyền' });
  for (const [who, part] of [
    [court, 'to'],
    [procuracy, 'from'],
  ] as const) {
    const { boxes } = await get<Counts>(who, '/request-counts');
    const queues = boxes.find((box) => box.part === part)?.queues ?? [];
    for (const queue of requestQueues) {
      const { items, total } = await list(who, `part=${part}&queue=${queue}&limit=100`);
      const counted = queues.find((one) => one.queue === queue)?.count;
      expect([queue, items.length, total]).toEqual([queue, counted, counted]);
    }
  }
  for (const filter of [
    'urgency=urgent',
    'kind=opinion',
    'state=refused',
    'outcome=given',
    `counterpartId=${court.agencyId}`,
  ]) {
    const { items, total } = await list(procuracy, `part=from&${filter}&limit=100`);
    expect([filter, total]).toEqual([filter, items.length]);
    expect(total).toBeGreaterThan(0);
  }
});

test('pages follow each other without a gap or a double, also where days are the same', async () => {
  const { procuracy } = between;
  const all = (await list(procuracy, 'part=from&limit=100')).items.map(({ id }) => id);
  const paged: string[] = [];
  for (let cursor = ''; ;) {
    const page = await list(procuracy, `part=from&limit=2${cursor}`);
    paged.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  expect(paged).toEqual(all);
});

test('words are found with and without marks, and codes; what others wrote is not', async () => {
  const { court, police, send } = between;
  const sent = await send({ title: 'Đề nghị cung cấp hồ sơ vụ án số 15', body: 'Về bị can Nguyễn Văn A.' });
  for (const q of ['ho so vu an', 'hồ sơ vụ án', 'bi can', sent.code]) {
    const { items } = await list(court, `q=${encodeURIComponent(q)}`);
    expect([q, items.map(({ id }) => id)]).toEqual([q, [sent.id]]);
    expect((await list(police, `q=${encodeURIComponent(q)}`)).items).toEqual([]);
  }
});

test('what somebody else did is unread until one has looked; one’s own acts are no news', async () => {
  const { court, procuracy, send, say } = between;
  const sent = await send();
  const isUnread = async (who: Who) => (await get<RequestView>(who, `/requests/${sent.id}`)).unread;
  expect([await isUnread(procuracy), await isUnread(court)]).toEqual([false, true]);
  await server.call('POST', `/requests/${sent.id}/seen`, { as: court.leader, body: {} });
  await say(court, sent, 'receive');
  expect([await isUnread(procuracy), await isUnread(court)]).toEqual([true, false]);
});

test('each measure counts what its list opens', async () => {
  const { court, procuracy, regulationId } = between;
  type Pair = Record<'count' | 'answered' | 'onTime' | 'notices', number> &
    Record<'asker' | 'asked', { agencyId: string }>;
  const path = `/regulations/${regulationId}/exchange`;
  const { items, ...days } = await get<{ items: Pair[]; from: string; to: string }>(procuracy, path);
  const pair = items.find(
    ({ asker, asked }) => asker.agencyId === procuracy.agencyId && asked.agencyId === court.agencyId,
  );
  expect(pair?.count).toBeGreaterThan(3);
  for (const measure of ['asked', 'answered', 'onTime', 'notices'] as const) {
    const query = `regulationId=${regulationId}&part=from&counterpartId=${court.agencyId}&measure=${measure}&from=${days.from}&to=${days.to}`;
    expect([measure, pair?.[measure === 'asked' ? 'count' : measure]]).toEqual([
      measure,
      (await list(procuracy, `${query}&limit=100`)).total,
    ]);
  }
});

test('a program that polls is told each change once, in its order', async () => {
  const { court, send, say } = between;
  const read = (after: number) =>
    get<{ items: { id: string }[]; next: number }>(court, `/request-changes?after=${after}`);
  const { next } = await read(0);
  expect((await read(next)).items).toEqual([]);
  const sent = await send();
  await say(court, sent, 'receive');
  const changed = await read(next);
  expect(changed.items.map(({ id }) => id)).toContain(sent.id);
  expect((await read(changed.next)).items).toEqual([]);
});
