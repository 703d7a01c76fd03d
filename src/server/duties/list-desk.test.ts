import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { enterOccasion, layRunning, type Running } from '../../../test/running-duties.ts';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import type { Desk } from './show-desk.ts';

type Page = { items: FulfilmentRow[]; nextCursor: string | null };

let server: TestApp;
let on: Running;
/** Of the procuracy: 7 that are due 08/9 and 6 that are due 12/9. */
let ids: string[];

beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  const [threeDays, fiveDays] = on.duties;
  ids = [];
  for (let turn = 0; turn < 13; turn += 1) {
    const opened = await enterOccasion(server, on.focal, turn % 2 === 0 ? threeDays : fiveDays, '2022-09-05');
    ids.push(opened.id);
  }
  server.clock.moveTo('2022-09-14');
});
afterAll(() => server.close());

async function list(as: Caller, group: string, query: Record<string, string> = {}): Promise<Page> {
  const answer = await server.call('GET', `/desk/${group}`, { as, query });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
}

test('the desk shows ten of a group with the number of all, and the list goes on behind them', async () => {
  const shown = (await server.call('GET', '/desk', { as: on.focal })).json<Desk>().groups[0]!;
  expect(shown).toMatchObject({ group: 'overdue', count: 13 });
  expect(shown.items).toHaveLength(10);
  const rest = await list(on.focal, 'overdue', { cursor: shown.nextCursor! });
  expect(rest.nextCursor).toBeNull();
  const seen = [...shown.items, ...rest.items];
  expect(seen.map(({ dueOn }) => dueOn)).toEqual([
    ...Array<string>(7).fill('2022-09-08'),
    ...Array<string>(6).fill('2022-09-12'),
  ]);
  expect(seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('pages of any size give every row once, in the same order', async () => {
  const whole = await list(on.focal, 'overdue');
  const seen: FulfilmentRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await list(on.focal, 'overdue', {
      limit: '4',
      ...(cursor !== '' && { cursor }),
    });
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(whole.items);
});

test('a leader’s list of exceptions goes on in the same way', async () => {
  const { items, nextCursor } = await list(on.procuracy.leader, 'overdue', { scope: 'agency', limit: '12' });
  expect(items).toHaveLength(12);
  const rest = await list(on.procuracy.leader, 'overdue', { scope: 'agency', cursor: nextCursor! });
  expect(rest.items).toHaveLength(1);
});

test('to whom it is owed it waits for others, until a page is asked for that is none', async () => {
  const { as } = { as: on.court.leader };
  expect((await list(as, 'waiting')).items).toEqual([]);
  const wrong = await server.call('GET', '/desk/unheld', { as });
  expect(wrong.statusCode).toBe(422);
  const forged = await server.call('GET', '/desk/waiting', { as, query: { cursor: 'W10' } });
  expect(forged.statusCode).toBe(422);
});
