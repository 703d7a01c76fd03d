import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { query } from '../../../test/house.ts';
import {
  askerOf,
  inside,
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { openDatabase, openPool } from '../platform/database.ts';
import { makeFulfilments } from './make-fulfilments.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let silent: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, silent] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh',
  );
});
afterAll(() => server.close());

const weekly = `QUY CHẾ PHỐI HỢP
Điều 1. Trao đổi thông tin
Hằng tuần, các cơ quan trao đổi thông tin cho nhau.`;
const quarterly = `QUY CHẾ PHỐI HỢP
Điều 1. Chế độ báo cáo
1. Hằng quý, các cơ quan gửi báo cáo cho nhau.
2. Tòa án trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu.`;

/** A regulation of all three, of whom two have accepted it. */
async function lay(text: string): Promise<string> {
  const laid = textOf(recordBetween([procuracy, court, silent]), text);
  return (await layText(server, procuracy, { text: laid, acceptedBy: [procuracy, court] })).regulationId;
}

/** What an agency has to do under a regulation, the earliest first. */
async function listed(who: Participant, regulationId: string): Promise<FulfilmentRow[]> {
  const answer = await server.call('GET', `/regulations/${regulationId}/fulfilments`, {
    as: who.leader,
    query: { part: 'obliged', limit: '100' },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: FulfilmentRow[] }>().items.toReversed();
}
const keysOf = async (who: Participant, regulationId: string) =>
  (await listed(who, regulationId)).map(({ key }) => key);

/** How many fulfilments each entry of the job in the trail tells of, as an auditor reads it. */
async function planned(): Promise<number[]> {
  const entries = await inside(server, askerOf(server, procuracy, ['auditor']), (tx) =>
    tx
      .selectFrom('audit_event')
      .select('subject_label')
      .where('act', '=', 'duty.planned')
      .orderBy('seq')
      .execute(),
  );
  return entries.map((entry) => Number(entry.subject_label));
}

test('each participant who is bound gets the quarter in hand and the one that opens within a month', async () => {
  const regulationId = await lay(quarterly);
  expect(await server.makeFulfilments()).toEqual({ made: 4, moved: 0, lapsed: 0 });
  for (const who of [procuracy, court]) {
    expect(await keysOf(who, regulationId)).toEqual(['2022-Q3', '2022-Q4']);
  }
  const [first] = await listed(court, regulationId);
  expect(first).toMatchObject({
    opensOn: '2022-09-05',
    dueOn: '2022-09-30',
    firstDueOn: '2022-09-30',
    standing: 'due',
    part: 'obliged',
    holder: null,
  });
  // Who has not accepted it has nothing to do under it, and is shown nothing of what the others do.
  expect(await keysOf(silent, regulationId)).toEqual([]);
});

test('a frame, which is never in force, asks for the steps that it dates and for nothing that recurs', async () => {
  const frame = `KHUNG QUY CHẾ PHỐI HỢP
Điều 1. Các bước
1. Các cơ quan gửi dự thảo cho nhau trước ngày 20/9/2022.
2. Hằng quý, các cơ quan gửi báo cáo cho nhau.`;
  const laid = textOf(recordBetween([procuracy, court], { effectFrom: null }), frame);
  const text = { text: laid, acceptedBy: [procuracy, court] };
  const { regulationId } = await layText(server, procuracy, text);
  await server.makeFulfilments();
  expect(await keysOf(court, regulationId)).toEqual(['2022-09-20']);
});

test('a second run makes nothing and leaves no entry in the trail', async () => {
  const before = (await planned()).length;
  expect(await server.makeFulfilments()).toEqual({ made: 0, moved: 0, lapsed: 0 });
  expect(await planned()).toHaveLength(before);
});

test('three servers at once make each fulfilment once, and each batch leaves one entry in the trail', async () => {
  const laid: string[] = [];
  for (let turn = 0; turn < 8; turn += 1) laid.push(await lay(quarterly));
  const before = (await planned()).length;
  const servers = [1, 2, 3].map(() => openDatabase(openPool(server.database.connect, 'worker', 2)));
  const done = await Promise.all(servers.map((db) => makeFulfilments({ db, clock: server.clock, batch: 3 })));
  await Promise.all(servers.map((db) => db.destroy()));
  expect(done.reduce((sum, { made }) => sum + made, 0)).toBe(8 * 4);
  for (const regulationId of laid) {
    expect(await keysOf(court, regulationId)).toEqual(['2022-Q3', '2022-Q4']);
  }
  const entries = (await planned()).slice(before);
  expect(entries.reduce((sum, made) => sum + made, 0)).toBe(8 * 4);
  // 8 duties make some, and at most 3 of them are in a batch.
  expect(entries.length).toBeGreaterThanOrEqual(3);
  expect(entries.length).toBeLessThanOrEqual(8);
});

test('a run that is told to stop ends after the batch in hand, and the next one goes on', async () => {
  for (let turn = 0; turn < 5; turn += 1) await lay(quarterly);
  const db = openDatabase(openPool(server.database.connect, 'worker', 1));
  const stopping = new AbortController();
  const clock = {
    ...server.clock,
    // Asked for once in each batch.
    today: () => {
      stopping.abort();
      return server.clock.today();
    },
  };
  const stopped = await makeFulfilments({ db, clock, batch: 2, stop: stopping.signal });
  await db.destroy();
  expect(stopped.made).toBeGreaterThan(0);
  expect(stopped.made).toBeLessThan(5 * 4);
  expect(stopped.made + (await server.makeFulfilments()).made).toBe(5 * 4);
});

test('a week in which no server ran is caught up with, day by day or at once', async () => {
  const regulationId = await lay(weekly);
  await server.makeFulfilments();
  const before = await keysOf(court, regulationId);
  expect(before).toEqual(['2022-W36', '2022-W37', '2022-W38', '2022-W39', '2022-W40']);
  server.clock.moveTo('2022-09-14');
  await server.makeFulfilments();
  server.clock.moveTo('2022-09-28');
  await server.makeFulfilments();
  expect(await keysOf(court, regulationId)).toEqual([...before, '2022-W41', '2022-W42', '2022-W43']);
  server.clock.moveTo('2022-12-14');
  await server.makeFulfilments();
  const all = await listed(court, regulationId);
  expect(all.map(({ dueOn }) => dueOn)).toEqual([
    '2022-09-09',
    '2022-09-16',
    '2022-09-23',
    '2022-09-30',
    '2022-10-07',
    '2022-10-14',
    '2022-10-21',
    '2022-10-28',
    '2022-11-04',
    '2022-11-11',
    '2022-11-18',
    '2022-11-25',
    '2022-12-02',
    '2022-12-09',
    '2022-12-16',
    '2022-12-23',
    '2022-12-30',
    '2023-01-06',
    '2023-01-13',
  ]);
  // What was made after its day says that it is late, and that is true.
  expect(all.filter(({ standing }) => standing === 'missed')).toHaveLength(14);
});

test('nobody but the worker may plan, and a batch that fails leaves nothing behind', async () => {
  const { connect } = server.database;
  for (const role of ['app', 'auth'] as const) {
    const db = openDatabase(openPool(connect, role, 1));
    await expect(makeFulfilments({ db, clock: server.clock })).rejects.toMatchObject({ code: '42501' });
    await db.destroy();
  }
  const regulationId = await lay(quarterly);
  await query(
    server,
    'owner',
    `create function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
     create trigger broken after insert on fulfilment_side execute function break_down()`,
  );
  await expect(server.makeFulfilments()).rejects.toThrow('broken');
  await query(server, 'owner', 'drop trigger broken on fulfilment_side');
  expect(await keysOf(court, regulationId)).toEqual([]);
  await server.makeFulfilments();
  expect(await keysOf(court, regulationId)).toEqual(['2022-Q4', '2023-Q1']);
});
