import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestRow } from '../../contract/request-views.ts';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
afterAll(() => server.close());

type Board = { columns: { state: string; count: number; items: RequestRow[] }[] };
const boardOf = async (who: Exchange['court'], part: string) => {
  const read = await server.call('GET', '/request-board', { as: who.leader, query: { part } });
  expect(read.statusCode, read.body).toBe(200);
  return read
    .json<Board>()
    .columns.flatMap(({ state, count, items }) => (count > 0 ? [[state, count, items.length]] : []));
};

test('the board counts what is open by state on one’s own side, and shows what is due first', async () => {
  const { court, procuracy, police, send, say } = between;
  const [first, second] = [await send(), await send()];
  await send();
  await say(court, first, 'receive');
  await say(court, second, 'receive');
  await say(court, second, 'answer', { body: 'Đã gửi.', outcome: 'given' });
  expect(await boardOf(court, 'to')).toEqual([
    ['arrived', 1, 1],
    ['received', 1, 1],
  ]);
  expect(await boardOf(procuracy, 'from')).toEqual([
    ['arrived', 1, 1],
    ['received', 1, 1],
  ]);
  expect(await boardOf(police, 'to')).toEqual([]);
  expect(await boardOf(court, 'from')).toEqual([]);
});
