import { afterAll, beforeAll, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type Exchange, layExchange } from '../../../test/on-lines.ts';
import { checkSentUp, sendUp } from '../../../test/uploads.ts';
import { readDocument } from '../documents/read-document.ts';

let server: TestApp;
let between: Exchange;

beforeAll(async () => {
  server = await openTestApp();
  between = await layExchange(server);
});
afterAll(() => server.close());

const take = (id: string, who: Exchange['court'], language = 'vi') =>
  server.call('GET', `/requests/${id}/dossier`, { as: who.leader, headers: { 'accept-language': language } });

/** The words of a PDF, without its lines. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes, 'a.pdf');
  if (!read.ok) throw new Error(read.refusal);
  return read.value.text.replaceAll(/\s+/g, ' ');
}

test('a dossier holds the letter, what happened, the receipts and the files that were sent', async () => {
  const { court, procuracy, send, say } = between;
  const paper = await PDFDocument.create();
  paper.addPage();
  const uploadId = await sendUp(server, procuracy.leader, {
    name: 'danh-sach.pdf',
    bytes: await paper.save(),
  });
  await checkSentUp(server);
  const sent = await send({
    uploadIds: [uploadId],
    body: 'Kính gửi Tòa án.\n\nĐề nghị cung cấp hồ sơ vụ án.',
  });
  await say(court, sent, 'receive');
  await server.call('POST', `/requests/${sent.id}/notes`, {
    as: court.leader,
    body: { words: 'Ghi chú riêng của tòa' },
  });
  await say(court, sent, 'answer', { body: 'Tòa án gửi kèm hồ sơ.', outcome: 'given' });
  const file = await take(sent.id, procuracy);
  expect(file.statusCode, file.body.slice(0, 300)).toBe(200);
  const words = await wordsOf(file.rawPayload);
  for (const part of [
    sent.code,
    'Đề nghị cung cấp hồ sơ vụ án.',
    'Đã tiếp nhận',
    'Đã trả lời: Đã cung cấp',
    'Tòa án gửi kèm hồ sơ.',
    'danh-sach.pdf',
  ])
    expect(words).toContain(part);
  expect((await PDFDocument.load(file.rawPayload)).getPageCount()).toBeGreaterThan(1);
  expect(await wordsOf((await take(sent.id, court)).rawPayload)).not.toContain('Ghi chú riêng');
  expect(await wordsOf((await take(sent.id, procuracy, 'en')).rawPayload)).toContain('DOSSIER OF A REQUEST');
});

test('an addressee’s dossier names no other addressee', async () => {
  const { court, police, send } = between;
  const sent = await send({ addresseeIds: [court.agencyId, police.agencyId] });
  const words = await wordsOf((await take(sent.id, court)).rawPayload);
  expect(words).toContain('Tòa án nhân dân tỉnh');
  expect(words).not.toContain('Công an tỉnh');
});

test('a restricted one says so, and one that concerns others is not there', async () => {
  const { court, police, send } = between;
  const sent = await send({ restricted: true });
  expect(await wordsOf((await take(sent.id, court)).rawPayload)).toContain('HẠN CHẾ');
  expect((await take(sent.id, police)).statusCode).toBe(404);
});
