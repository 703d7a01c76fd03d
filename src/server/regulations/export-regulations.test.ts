import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import {
  layParticipants,
  layText,
  type Participant,
  recordBetween,
  textOf,
} from '../../../test/participants.ts';

let server: TestApp;
let procuracy: Participant;
let stranger: Participant;

beforeAll(async () => {
  server = await openTestApp();
  let court: Participant;
  [procuracy, court, stranger] = await layParticipants(
    server,
    'Viện kiểm sát nhân dân tỉnh',
    'Tòa án nhân dân tỉnh',
    'Công an tỉnh khác',
  );
  const both = [procuracy, court];
  const first = {
    title: 'Quy chế "mẫu", bản 1 < 2',
    symbol: '=HYPERLINK("http://x")',
    aliases: ['@SUM(A1)', 'b;=1+1,-2;＝3'],
  };
  await layText(server, procuracy, { text: textOf(recordBetween(both, first)), acceptedBy: both });
  const second = {
    title: 'phối hợp một\u0001',
    symbol: null,
    signedOn: '1899-12-31',
    effectFrom: null,
    aliases: [],
  };
  await layText(server, procuracy, { text: textOf(recordBetween(both, second)) });
});
afterAll(() => server.close());

function exported(
  format: string,
  more: { as?: Participant; query?: Record<string, string>; language?: string } = {},
) {
  const { as = procuracy, query = {}, language = 'vi' } = more;
  const headers = { 'accept-language': language };
  return server.call('GET', '/regulations/export', { as: as.leader, query: { format, ...query }, headers });
}

/** The rows of a CSV by its headings. */
function rowsOf(csv: string): Record<string, string>[] {
  return parse<Record<string, string>>(csv, { bom: true, columns: true });
}

test('the CSV opens in a spreadsheet: UTF-8 with its mark, quoted, no formula, days that sort', async () => {
  const answer = await exported('csv');
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''S%E1%BB%95%20quy%20ch%E1%BA%BF%202022-09-05.csv",
  );
  expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [first, second] = rowsOf(answer.body);
  expect(first).toMatchObject({
    'Tên quy chế': 'Quy chế "mẫu", bản 1 < 2',
    Loại: 'Quy chế',
    'Số, ký hiệu': `'=HYPERLINK("http://x")`,
    'Tên gọi khác': "'@SUM(A1); b;'=1+1,'-2;'＝3",
    'Ngày ký': '2022-08-20',
    'Trạng thái': 'Đang có hiệu lực',
    'Cơ quan chủ trì': 'Viện kiểm sát nhân dân tỉnh',
    'Bên tham gia khác': 'Tòa án nhân dân tỉnh',
  });
  expect(second?.['Tên quy chế']).toMatch(/^Quy chế phối hợp một/);
  expect(second).toMatchObject({
    'Ngày ký': '1899-12-31',
    'Số, ký hiệu': '',
    'Hiệu lực từ': '',
    'Trạng thái': 'Chờ cơ quan ta trả lời',
  });
});

test('filters and the language of who asks hold for the file too', async () => {
  const english = await exported('csv', { language: 'en', query: { q: 'mau' } });
  const rows = rowsOf(english.body);
  expect(rows.map((row) => [row['Title'], row['State']])).toEqual([['Quy chế "mẫu", bản 1 < 2', 'In force']]);
});

test('the XLSX holds words as words and days as days, with headings that stay', async () => {
  const answer = await exported('xlsx');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain('.xlsx');
  const parts = unzipSync(answer.rawPayload);
  const textOfPart = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = textOfPart('xl/worksheets/sheet1.xml');
  const strings = textOfPart('xl/sharedStrings.xml');
  expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).not.toContain('<f>');
  // Days since 30/12/1899: 20/8/2022.
  expect(sheet).toContain('<v>44793</v>');
  expect(strings).toContain('<t>=HYPERLINK("http://x")</t>');
  expect(strings).toContain('Quy chế phối hợp một<');
});

test('a day that spreadsheets cannot count is written out', async () => {
  const parts = unzipSync((await exported('xlsx')).rawPayload);
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('31/12/1899<');
});

test('a stranger takes out an empty list; what was taken out stands in the own trail', async () => {
  const rows = parse((await exported('csv', { as: stranger })).body, { bom: true });
  expect(rows).toHaveLength(1);
  const trail = await server.call('GET', '/trail', {
    as: procuracy.leader,
    query: { act: 'registry.exported' },
  });
  const labels = trail.json().items.map((entry: { subjectLabel: string }) => entry.subjectLabel);
  expect(labels.toSorted()).toEqual(['CSV: 1', 'CSV: 2', 'XLSX: 2', 'XLSX: 2']);
});

test('another format is no file but a problem', async () => {
  const wrong = await exported('pdf');
  expect(wrong.statusCode).toBe(422);
  expect(wrong.headers['content-type']).toContain('application/problem+json');
});
