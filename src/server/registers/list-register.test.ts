import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegisterRow } from '../../contract/registers.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
  const { court, send, say } = between;
  const first = await send({ title: 'Cung cấp hồ sơ vụ án' });
  await send({ title: 'Cung cấp số liệu' });
  await say(court, first, 'receive');
  await say(court, first, 'answer', { body: 'Gửi hồ sơ.', outcome: 'given' });
});
afterAll(() => server.close());

const list = async (who: Exchange['court'], register: string, more = '') => {
  const answer = await server.call('GET', `/registers/${register}?period=2022${more}`, { as: who.leader });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: RegisterRow[]; nextCursor: string | null }>();
};

test('what went out stands in the sender’s book, what was received in the addressee’s, each by its own numbers', async () => {
  const { court, procuracy } = between;
  const out = await list(procuracy, 'out');
  expect(out.items.map(({ number, title, authors }) => [number, title, authors])).toEqual([
    [1, 'Cung cấp hồ sơ vụ án', 'Tòa án nhân dân tỉnh'],
    [2, 'Cung cấp số liệu', 'Tòa án nhân dân tỉnh'],
  ]);
  const came = await list(court, 'in');
  expect(came.items.map(({ number, symbol, authors }) => [number, symbol, authors])).toEqual([
    [1, '1/2022', 'Viện kiểm sát nhân dân tỉnh'],
  ]);
  expect(
    (await list(court, 'out')).items.map(({ number, messageId }) => [number, messageId !== null]),
  ).toEqual([[1, true]]);
});

test('the book of requests says how each stands, and pages', async () => {
  const { procuracy } = between;
  const first = await list(procuracy, 'requests', '&limit=1');
  const second = await list(procuracy, 'requests', `&limit=1&cursor=${first.nextCursor}`);
  const results = [...first.items, ...second.items].map(({ number, result }) => [number, result]);
  expect(results).toEqual([
    [1, 'Hoàn thành: Đã cung cấp'],
    [2, 'Đã đến'],
  ]);
  expect(second.nextCursor).toBeNull();
});

test('a book is searched with and without marks', async () => {
  expect((await list(between.procuracy, 'out', '&q=so%20lieu')).items.map(({ number }) => number)).toEqual([
    2,
  ]);
  expect(
    (await list(between.procuracy, 'out', '&q=h%E1%BB%93%20s%C6%A1')).items.map(({ number }) => number),
  ).toEqual([1]);
});

test('the books that there are, and one of them as a table', async () => {
  const { procuracy } = between;
  const periods = await server.call('GET', '/registers', { as: procuracy.leader });
  expect(periods.json()).toEqual({
    items: [
      { register: 'out', period: '2022', last: 2 },
      { register: 'requests', period: '2022', last: 2 },
    ],
  });
  const file = await server.call('GET', '/registers/out/export?period=2022', { as: procuracy.leader });
  expect(file.statusCode).toBe(200);
  const [sheet] = await readExcelFile(file.rawPayload);
  expect(sheet?.data.map((row) => row[0])).toEqual(['Số, ký hiệu văn bản', '1/2022', '2/2022']);
});

test('a stranger has books of their own alone', async () => {
  expect((await list(between.police, 'out')).items).toEqual([]);
});

test('the list of requests is taken away as a table, and the trail says so', async () => {
  const { procuracy } = between;
  const file = await server.call('GET', '/requests/export?part=from', { as: procuracy.leader });
  expect(file.statusCode, file.body).toBe(200);
  const [sheet] = await readExcelFile(file.rawPayload);
  expect(
    sheet?.data
      .slice(1)
      .map((row) => row[6])
      .toSorted(),
  ).toEqual(['Cung cấp hồ sơ vụ án', 'Cung cấp số liệu']);
});
