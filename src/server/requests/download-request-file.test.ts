import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { makePdf } from '../../../test/documents/make-pdf.ts';
import { layParticipants, layRegulation, type Participant } from '../../../test/participants.ts';
import { checkSentUp, sendUp } from '../../../test/uploads.ts';
import type { RequestView } from '../../contract/request-views.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;
let police: Participant;
let view: RequestView;
let answerFile: string;

type Listed = { items: { id: string; name: string; sha256: string; from: { agencyId: string } }[] };
const get = (as: Caller, path: string) => server.call('GET', path, { as });
const listed = async (as: Caller) =>
  (await get(as, `/requests/${view.id}/files`)).json<Listed>().items.map(({ name }) => name);
const pathOf = (fileId: string, of = view.id) => `/requests/${of}/files/${fileId}`;

beforeAll(async () => {
  server = await openTestApp();
  const names = ['Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh', 'Công an tỉnh'] as const;
  [procuracy, court, police] = await layParticipants(server, ...names);
  const { regulationId } = await layRegulation(server, [procuracy, court, police]);
  const pdf = await makePdf(['Kính gửi: Tòa án nhân dân tỉnh'], { linesPerPage: 1 });
  const up = [
    await sendUp(server, procuracy.leader, { name: 'Công văn số 12.pdf', bytes: pdf }),
    await sendUp(server, procuracy.leader, { name: 'Ghi chú.txt', bytes: 'Danh sách <b>kèm theo</b>.' }),
  ];
  const answering = await sendUp(server, court.leader, { name: 'Trả lời.txt', bytes: 'Đã có đủ.' });
  await checkSentUp(server);
  const body = {
    regulationId,
    eId: 'art_2__cl_1',
    kind: 'information',
    title: 'Đề nghị cung cấp thông tin',
    addresseeIds: [court.agencyId, police.agencyId],
    body: 'Kính gửi quý cơ quan.',
    uploadIds: up,
  };
  view = (await server.call('POST', '/requests', { as: procuracy.leader, body })).json<RequestView>();
  const message = { body: 'Gửi trước một phần.', uploadIds: [answering] };
  const sent = await server.call('POST', `/requests/${view.id}/messages`, {
    as: court.leader,
    body: message,
  });
  answerFile = sent.json<{ files: { id: string }[] }>().files[0]!.id;
});
afterAll(() => server.close());

test('a file comes back under its Vietnamese name to both sides, to be kept and never to be run', async () => {
  const [letter] = view.files;
  for (const { leader } of [procuracy, court]) {
    const got = await get(leader, pathOf(letter!.id));
    expect(got.statusCode, got.body).toBe(200);
    expect(got.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n%20s%E1%BB%91%2012.pdf",
    );
    expect(got.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(got.rawPayload.length).toBe(letter!.size);
  }
});

test('the sender sees all files, an addressee those of the request and its own', async () => {
  expect(await listed(procuracy.leader)).toEqual(['Công văn số 12.pdf', 'Ghi chú.txt', 'Trả lời.txt']);
  expect(await listed(court.leader)).toEqual(['Công văn số 12.pdf', 'Ghi chú.txt', 'Trả lời.txt']);
  expect(await listed(police.leader)).toEqual(['Công văn số 12.pdf', 'Ghi chú.txt']);
  expect((await get(police.leader, pathOf(answerFile))).statusCode).toBe(404);
  expect((await get(police.leader, `${pathOf(answerFile)}/preview`)).statusCode).toBe(404);
});

test('a page is shown as a picture of ours inside a sandbox in which nothing runs', async () => {
  const shown = await get(court.leader, `${pathOf(view.files[0]!.id)}/preview?page=1`);
  expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/png']);
  expect(shown.headers['lientich-pages']).toBe('1');
  expect(shown.headers['x-content-type-options']).toBe('nosniff');
  const policy = String(shown.headers['content-security-policy']);
  expect(policy).toMatch(/^sandbox; default-src 'none'/);
  expect(policy).not.toContain('script');
  const words = await get(court.leader, `${pathOf(view.files[1]!.id)}/preview`);
  expect(words.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(words.body).toBe('Danh sách <b>kèm theo</b>.');
});

test('a destroyed file is named still, and says that its bytes are gone', async () => {
  const [, note] = view.files;
  const body = { reason: 'Hết thời hạn lưu trữ' };
  await server.call('POST', `/files/${note!.id}/destroy`, { as: procuracy.leader, body });
  expect((await get(court.leader, pathOf(note!.id))).json()).toMatchObject({ code: 'fileDestroyed' });
  expect(await listed(court.leader)).toContain('Ghi chú.txt');
});
