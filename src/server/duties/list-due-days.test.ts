import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';

type Query = Record<string, string>;
type Page = { items: FulfilmentRow[]; nextCursor: string | null };

let server: TestApp;
let on: Running;
const september = { from: '2022-09-01', to: '2022-09-30' };

/** The procuracy's are due 08/9 (done), 12/9 and, each quarter, 30/9; the court's 08/9 and 30/9. */
beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  const [threeDays, fiveDays] = on.duties;
  const first = await enterOccasion(server, on.focal, threeDays, '2022-09-05');
  const done = { doneOn: '2022-09-05', words: 'Công văn số 12/CV-VKS' };
  await stateOf(server, on.focal, first, 'complete', done);
  await enterOccasion(server, on.focal, fiveDays, '2022-09-05');
  await enterOccasion(server, on.court.leader, threeDays, '2022-09-05');
  await server.makeFulfilments();
});
afterAll(() => server.close());

const ask = (as: Caller, query: Query) => server.call('GET', '/due-days', { as, query });

async function list(as: Caller, query: Query = {}): Promise<Page> {
  const answer = await ask(as, { ...september, ...query });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>();
}

async function told(as: Caller, query: Query = {}): Promise<string[]> {
  return (await list(as, query)).items.map(({ dueOn, part, standing }) => `${dueOn} ${part} ${standing}`);
}

const procuracyOwes = ['2022-09-08 obliged done', '2022-09-12 obliged due', '2022-09-30 obliged due'];
const courtOwes = ['2022-09-08 owed due', '2022-09-30 owed due'];

test('a focal officer sees what falls due in a month on both sides, whatever has become of it', async () => {
  expect((await told(on.focal)).toSorted()).toEqual([...procuracyOwes, ...courtOwes].toSorted());
  expect(await told(on.focal, { part: 'obliged' })).toEqual(procuracyOwes);
  expect(await told(on.focal, { part: 'owed' })).toEqual(courtOwes);
  expect(await told(on.focal, { from: '2022-09-09', to: '2022-09-12' })).toEqual(['2022-09-12 obliged due']);
});

test('who holds nothing sees nothing, a leader all of the agency when asked for', async () => {
  expect(await told(on.officer)).toEqual([]);
  expect(await told(on.procuracy.leader)).toEqual([]);
  expect(await told(on.procuracy.leader, { scope: 'agency', part: 'obliged' })).toEqual(procuracyOwes);
  expect(await told(on.stranger.leader, { scope: 'agency' })).toEqual([]);
  expect((await ask(on.officer, { ...september, scope: 'agency' })).statusCode).toBe(403);
  expect((await ask(on.administrator, september)).statusCode).toBe(403);
});

test('what is handed on stays in the calendar of the focal officer, and is in that of who does it', async () => {
  const due = (as: Caller) => told(as, { from: '2022-09-12', to: '2022-09-12' });
  const [row] = (await list(on.focal, { part: 'obliged', from: '2022-09-12', to: '2022-09-12' })).items;
  const to = (appointmentId: string | null) => ({ appointmentId });
  const handed = await stateOf(server, on.focal, row!, 'hand', to(on.officer.appointmentId));
  expect(await due(on.focal)).toEqual(['2022-09-12 obliged due']);
  expect(await due(on.officer)).toEqual(['2022-09-12 obliged due']);
  expect(await due(on.head)).toEqual([]);
  await stateOf(server, on.focal, handed, 'hand', to(null));
  expect(await due(on.officer)).toEqual([]);
});

test('pages give every row once', async () => {
  const whole = await list(on.focal);
  const first = await list(on.focal, { limit: '2' });
  const rest = await list(on.focal, { cursor: first.nextCursor! });
  expect([...first.items, ...rest.items]).toEqual(whole.items);
});

test('takes 62 days at most', async () => {
  expect((await ask(on.focal, { from: '2022-09-01', to: '2022-11-01' })).statusCode).toBe(200);
  const refused = await ask(on.focal, { from: '2022-09-01', to: '2022-11-02' });
  expect(refused.json()).toMatchObject({ status: 409, code: 'periodTooLong' });
});
