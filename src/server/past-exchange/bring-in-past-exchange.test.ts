import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { insideAs, layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import { checkSentUp, sendUp } from '../../../test/uploads.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let stranger: Participant;
let regulationId: string;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Thanh tra tỉnh',
  );
  ({ regulationId } = await layRegulation(server, [procuracy, court]));
});
afterAll(() => server.close());

const headings = [
  'Số',
  'Ngày gửi',
  'Nơi gửi',
  'Nơi nhận',
  'Trích yếu',
  'Hạn trả lời',
  'Ngày trả lời',
  'Kết quả',
];
const letter = (number: string, more: Record<number, string | null> = {}) =>
  [
    number,
    '05/3/2021',
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Cung cấp hồ sơ',
    '12/3/2021',
    '11/3/2021',
    'Đã cung cấp',
  ].map((cell, at) => (at in more ? more[at]! : cell));

/** Sends a table up as a workbook, checked. */
async function upload(rows: (string | null)[][]): Promise<string> {
  const sheet = [['SỔ THEO DÕI'], headings, ...rows].map((row) =>
    row.map((value) => (value === null ? null : { value })),
  );
  const bytes = await writeExcelFile(sheet).toBuffer();
  const id = await sendUp(server, procuracy.leader, { name: 'so-theo-doi.xlsx', bytes });
  await checkSentUp(server);
  return id;
}
type Table = { sheets: { suggested: { columns: Record<string, number>; headerRow: number } }[] };
const call = (path: string, body: object, as = procuracy.leader) =>
  server.call('POST', `/regulations/${regulationId}/past-exchange${path}`, { as, body });

/** The mapping that the table suggests, with what it leaves out. */
async function mappingOf(uploadId: string) {
  const read = await call('/table', { uploadId });
  expect(read.statusCode, read.body).toBe(200);
  return {
    ...read.json<Table>().sheets[0]!.suggested,
    defaults: { kind: 'information', article: 'Điều 2' },
    meanings: {},
  };
}

test('a register is brought in whole, marked, and waits for the word of the other side', async () => {
  const uploadId = await upload([letter('1/CV'), letter('2/CV', { 6: null, 7: null })]);
  const mapping = await mappingOf(uploadId);
  expect(mapping.headerRow).toBe(1);
  const seen = await call('/preview', { uploadId, mapping });
  expect(seen.json()).toMatchObject({ good: 2, faults: [], unknown: [] });
  const brought = await call('', { uploadId, mapping });
  expect(brought.statusCode, brought.body).toBe(201);
  expect(brought.json()).toEqual({ broughtIn: 2 });
  const inbox = await server.call('GET', `/requests?part=to&regulationId=${regulationId}`, {
    as: court.leader,
  });
  const items = inbox.json<{ items: { state: string; broughtIn: boolean; standing: string }[] }>().items;
  expect(items.map(({ state, broughtIn }) => `${state} ${broughtIn}`).toSorted()).toEqual([
    'done true',
    'received true',
  ]);
});

test('the same letters again are told as there already, and nothing is brought in', async () => {
  const uploadId = await upload([letter('1/CV'), letter('3/CV')]);
  const mapping = await mappingOf(uploadId);
  const seen = await call('/preview', { uploadId, mapping });
  expect(seen.json()).toMatchObject({ good: 1, faults: [{ row: 3, column: 'number' }] });
  const refused = await call('', { uploadId, mapping });
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'importHasErrors']);
  const { count } = await insideAs(server, procuracy, async (tx) =>
    tx
      .selectFrom('request')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count)).toBe(2);
});

test('a stranger to the regulation brings nothing in and learns nothing', async () => {
  const uploadId = await upload([letter('9/CV')]);
  expect((await call('/table', { uploadId }, stranger.leader)).statusCode).toBe(404);
});

test('what is no workbook is refused in a sentence', async () => {
  const uploadId = await sendUp(server, procuracy.leader, { name: 'a.txt', bytes: 'Không phải bảng' });
  await checkSentUp(server);
  const refused = await call('/table', { uploadId });
  expect(refused.json<{ code: string }>().code).toBe('tableUnreadable');
});
