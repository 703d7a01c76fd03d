import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { dutiesOf, enterOccasion, layRunning, type Running, stateOf } from '../../../test/running-duties.ts';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';

type Query = Record<string, string>;
type Page = { items: FulfilmentRow[]; nextCursor: string | null };

let server: TestApp;
let on: Running;

/** Entered on 05/9: of the procuracy one done late, one done, one waived, one missed; of the court one that rests. */
beforeAll(async () => {
  server = await openTestApp();
  on = await layRunning(server);
  const [threeDays, fiveDays] = on.duties;
  const opened: FulfilmentRow[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    opened.push(await enterOccasion(server, on.focal, threeDays, '2022-09-05'));
  }
  const courts = await enterOccasion(server, on.court.leader, fiveDays, '2022-09-05');
  await stateOf(server, on.court.leader, courts, 'hold', { reason: 'Chờ văn bản hướng dẫn' });
  server.clock.moveTo('2022-09-14');
  const [late, inTime, waived] = opened as [FulfilmentRow, FulfilmentRow, FulfilmentRow];
  await stateOf(server, on.focal, late, 'complete', { doneOn: '2022-09-09', words: 'Công văn số 12' });
  await stateOf(server, on.focal, inTime, 'complete', { doneOn: '2022-09-08', words: 'Công văn số 13' });
  await stateOf(server, on.focal, waived, 'waive', { reason: 'Tòa án đã rút yêu cầu' });
  await server.makeFulfilments();
});
afterAll(() => server.close());

const ask = (as: Caller, query: Query = {}, id = on.regulationId) =>
  server.call('GET', `/regulations/${id}/fulfilments`, { as, query });

async function told(as: Caller, query: Query = {}): Promise<string[]> {
  const answer = await ask(as, query);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>().items.map(({ dueOn, part, standing }) => `${dueOn} ${part} ${standing}`);
}

test('everybody of a participant reads all of a regulation, the latest due first', async () => {
  const listed = await told(on.officer);
  expect(listed).toHaveLength(9);
  expect(listed.map((line) => line.slice(0, 10))).toEqual([
    '2022-12-30',
    '2022-12-30',
    '2022-09-30',
    '2022-09-30',
    '2022-09-12',
    ...Array<string>(4).fill('2022-09-08'),
  ]);
  expect(await told(on.court.leader)).toHaveLength(9);
});

test.each([
  ['missed', ['2022-09-08 obliged missed']],
  ['done', ['2022-09-08 obliged done']],
  ['doneLate', ['2022-09-08 obliged doneLate']],
  ['waived', ['2022-09-08 obliged waived']],
  ['held', ['2022-09-12 owed held']],
  ['due', ['2022-09-30 obliged due', '2022-09-30 owed due']],
  ['upcoming', ['2022-12-30 obliged upcoming', '2022-12-30 owed upcoming']],
  ['lapsed', []],
])('of those that are %s only', async (standing, lines) => {
  expect((await told(on.officer, { standing })).toSorted()).toEqual(lines);
});

test('of one duty, of one part', async () => {
  const [, fiveDays] = on.duties;
  expect(await told(on.officer, { dutyId: fiveDays.dutyId })).toEqual(['2022-09-12 owed held']);
  expect(await told(on.officer, { part: 'owed' })).toEqual([
    '2022-12-30 owed upcoming',
    '2022-09-30 owed due',
    '2022-09-12 owed held',
  ]);
});

test('pages give every row once', async () => {
  const whole = (await ask(on.officer)).json<Page>();
  const first = (await ask(on.officer, { limit: '3' })).json<Page>();
  const rest = (await ask(on.officer, { cursor: first.nextCursor! })).json<Page>();
  expect([...first.items, ...rest.items]).toEqual(whole.items);
});

test('who takes no part finds no regulation, and who administers reads none', async () => {
  expect((await ask(on.stranger.leader)).statusCode).toBe(404);
  expect((await ask(on.administrator)).statusCode).toBe(403);
});

test('the duties of the text stand with their counts, what comes next and who does them', async () => {
  const [threeDays, fiveDays, quarterly] = await dutiesOf(server, on.officer, on.regulationId);
  const holder = { appointmentId: on.focal.appointmentId };
  expect(threeDays).toMatchObject({
    part: 'both',
    counts: { open: 1, missed: 1, done: 1, doneLate: 1 },
    next: { dueOn: '2022-09-08', standing: 'missed' },
    holder,
    handed: false,
    held: null,
    byOccasion: true,
  });
  expect(threeDays!.obliged.map(({ agencyId }) => agencyId)).toEqual([
    on.procuracy.agencyId,
    on.court.agencyId,
  ]);
  expect(fiveDays).toMatchObject({ counts: { open: 0, missed: 0, done: 0, doneLate: 0 }, next: null });
  expect(quarterly).toMatchObject({
    counts: { open: 2 },
    next: { dueOn: '2022-09-30', standing: 'due' },
    byOccasion: false,
  });
});

test('a duty that was handed on and one that rests say so to the own agency, not to who owes the same', async () => {
  const [threeDays] = on.duties;
  const path = `/duties/${threeDays.dutyId}`;
  const handed = await server.call('PUT', `${path}/holder`, {
    as: on.focal,
    body: { appointmentId: on.officer.appointmentId },
  });
  expect(handed.statusCode, handed.body).toBe(200);
  const reason = 'Chờ sắp xếp lại tổ chức bộ máy';
  const held = await server.call('POST', `${path}/hold`, { as: on.focal, body: { reason } });
  expect(held.statusCode, held.body).toBe(200);
  const [own] = await dutiesOf(server, on.focal, on.regulationId);
  expect(own).toMatchObject({
    holder: { appointmentId: on.officer.appointmentId },
    handed: true,
    held: { since: '2022-09-14', reason },
  });
  const [theirs] = await dutiesOf(server, on.court.leader, on.regulationId);
  expect(theirs).toMatchObject({ part: 'both', holder: null, handed: false, held: null });
});

test('who takes no part finds no duties, and who administers reads none', async () => {
  const path = `/regulations/${on.regulationId}/duties`;
  expect((await server.call('GET', path, { as: on.stranger.leader })).statusCode).toBe(404);
  expect((await server.call('GET', path, { as: on.administrator })).statusCode).toBe(403);
});
