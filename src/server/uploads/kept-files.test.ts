import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { makePdf } from '../../../test/documents/make-pdf.ts';
import {
  askerOf,
  contextOf,
  inside,
  insideAs,
  layParticipants,
  type Participant,
} from '../../../test/participants.ts';
import { checkSentUp, sendUp, sweepSentUp } from '../../../test/uploads.ts';
import { agencyRoles, type Role } from '../../domain/person/role.ts';
import { previewApart } from '../documents/read-apart.ts';
import { keepFile } from '../files/keep-file.ts';
import { openBlobs } from '../platform/blobs.ts';
import { openDatabase, openPool, transact } from '../platform/database.ts';
import { previewKeptFile } from './preview-kept-file.ts';
import { sendKeptFile } from './send-kept-file.ts';
import { type KeptFile, takeUploads } from './take-uploads.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
});
afterAll(() => server.close());

const context = (who: Participant, roles: readonly Role[] = agencyRoles) => contextOf(server, who, roles);
const send = (who: Participant, name: string, bytes: string | Uint8Array) =>
  sendUp(server, who.leader, { name, bytes });
const take = (who: Participant, ids: readonly string[]) =>
  insideAs(server, who, (tx) => takeUploads(tx, context(who), ids));
async function keep(who: Participant, name: string, bytes: string | Uint8Array): Promise<KeptFile> {
  const id = await send(who, name, bytes);
  await checkSentUp(server);
  return (await take(who, [id]))[0]!;
}
const open = (who: Participant, id: string) => sendKeptFile(openBlobs(server.config), context(who), id);
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex');
const blobOf = ({ sha256 }: KeptFile) =>
  path.join(server.config.dataDir, 'files', sha256.slice(0, 2), sha256);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const destroy = (who: Participant, id: string) =>
  server.call('POST', `/files/${id}/destroy`, { as: who.leader, body: { reason: 'Hết thời hạn lưu trữ' } });

test('ready files are taken in the order asked for, once, and come back as they were', async () => {
  const ids = [await send(procuracy, 'Một.txt', 'Thứ nhất.'), await send(procuracy, 'Hai.txt', 'Thứ hai.')];
  await checkSentUp(server);
  const kept = await take(procuracy, ids.toReversed());
  expect(kept.map(({ name, mediaType, size }) => ({ name, mediaType, size }))).toEqual([
    { name: 'Hai.txt', mediaType: 'text/plain', size: 10 },
    { name: 'Một.txt', mediaType: 'text/plain', size: 13 },
  ]);
  expect(await text(await (await open(procuracy, kept[1]!.id)).open())).toBe('Thứ nhất.');
  expect(await text(await (await open(procuracy, kept[1]!.id)).open({ from: 0, to: 2 }))).toBe('Th\ufffd');
  await expect(take(procuracy, [ids[0]!])).rejects.toMatchObject({ name: 'NotFound' });
});

test('what is not checked yet, refused, or another’s is not taken, and then nothing is', async () => {
  const ready = await send(procuracy, 'Sẵn sàng.txt', 'Đã xong.');
  await checkSentUp(server);
  const waiting = await send(procuracy, 'Đang chờ.txt', 'Chưa kiểm tra.');
  await expect(take(procuracy, [ready, waiting])).rejects.toMatchObject({ code: 'uploadNotReady' });
  await expect(take(court, [ready])).rejects.toMatchObject({ name: 'NotFound' });
  expect(await take(procuracy, [ready])).toHaveLength(1);
});

test('who knows only the hash of bytes gets no file of them', async () => {
  const { sha256, size, mediaType, name } = await keep(procuracy, 'Kín.txt', 'Nội dung riêng của Viện.');
  const attack = insideAs(server, court, (tx) =>
    sql`insert into stored_file (id, name, media_type, size, sha256, in_blob)
      values (gen_random_uuid(), ${name}, ${mediaType}, ${size}, ${sha256}, true)`.execute(tx),
  );
  await expect(attack).rejects.toThrow('row-level security');
  const forged = insideAs(server, court, (tx) =>
    sql`insert into upload (id, name, size, sha256, state) values (gen_random_uuid(), 'a', 1, ${sha256}, 'ready')`.execute(
      tx,
    ),
  );
  await expect(forged).rejects.toThrow('permission denied');
  const seen = inside(server, askerOf(server, court), (tx) => sql`select from blob`.execute(tx));
  await expect(seen).rejects.toThrow('permission denied');
});

test('nobody of another agency has a file, nor who administers the own one', async () => {
  const { id } = await keep(procuracy, 'Của Viện.txt', 'Chỉ Viện đọc.');
  await expect(open(court, id)).rejects.toMatchObject({ name: 'NotFound' });
  const administrator = context(procuracy, ['agencyAdministrator']);
  await expect(sendKeptFile(openBlobs(server.config), administrator, id)).rejects.toMatchObject({
    name: 'NotFound',
  });
});

test('a file in pieces is streamed too, and any range of it', async () => {
  const bytes = Buffer.alloc(2_500_000, 'abcdefghij');
  const { id } = await insideAs(server, procuracy, (tx) =>
    keepFile(tx, { name: 'Dài.txt', mediaType: 'text/plain', bytes }),
  );
  const file = await open(procuracy, id);
  expect(await text(await file.open())).toBe(bytes.toString());
  expect(await text(await file.open({ from: 999_998, to: 1_000_003 }))).toBe('ijabcd');
});

test('a leader destroys the bytes of a file; the record stays, and others keep the same bytes', async () => {
  const words = 'Hai cơ quan cùng giữ văn bản này.';
  const own = await keep(procuracy, 'Chung.txt', words);
  const other = await keep(court, 'Chung.txt', words);
  expect((await destroy(court, own.id)).statusCode).toBe(404);
  expect((await destroy(procuracy, own.id)).json()).toEqual({ destroyed: true });
  expect((await destroy(procuracy, own.id)).json()).toMatchObject({ status: 410, code: 'fileDestroyed' });
  await expect(open(procuracy, own.id)).rejects.toMatchObject({ code: 'fileDestroyed' });
  await sweepSentUp(server, inDays(0));
  expect(await text(await (await open(court, other.id)).open())).toBe(words);
  expect((await destroy(court, other.id)).statusCode).toBe(200);
  expect(existsSync(blobOf(other))).toBe(true);
  await sweepSentUp(server, inDays(0));
  expect(existsSync(blobOf(other))).toBe(false);
});

test('the pieces of a destroyed file are gone with the act', async () => {
  const { id } = await insideAs(server, procuracy, (tx) =>
    keepFile(tx, { name: 'Cũ.txt', mediaType: 'text/plain', bytes: Buffer.from('Sẽ tiêu hủy.') }),
  );
  expect((await destroy(procuracy, id)).statusCode).toBe(200);
  const left = await insideAs(server, procuracy, (tx) =>
    sql`select place from stored_piece where file_id = ${id}`.execute(tx),
  );
  expect(left.rows).toEqual([]);
});

test('bytes that nobody names go a day later, and not when they are named again by then', async () => {
  const words = 'Không ai đính kèm tệp này.';
  const id = await send(procuracy, 'Bỏ.txt', words);
  await checkSentUp(server);
  const file = { sha256: hashOf(words) } as KeptFile;
  await server.call('DELETE', `/uploads/${id}`, { as: procuracy.leader });
  await sweepSentUp(server, inDays(0));
  await sweepSentUp(server, inDays(0.9));
  expect(existsSync(blobOf(file))).toBe(true);
  const again = await send(procuracy, 'Lại.txt', words);
  await checkSentUp(server);
  await sweepSentUp(server, inDays(2));
  expect(existsSync(blobOf(file))).toBe(true);
  await server.call('DELETE', `/uploads/${again}`, { as: procuracy.leader });
  await sweepSentUp(server, inDays(2));
  await sweepSentUp(server, inDays(3.1));
  expect(existsSync(blobOf(file))).toBe(false);
});

test('who brings bytes in while they are being removed waits, and has them in the end', async () => {
  const words = 'Vừa bị dọn, vừa được gửi lại.';
  const first = await send(procuracy, 'Một.txt', words);
  await checkSentUp(server);
  await server.call('DELETE', `/uploads/${first}`, { as: procuracy.leader });
  await sweepSentUp(server, inDays(0));
  const worker = openDatabase(openPool(server.database.connect, 'worker', 1));
  const again = await send(procuracy, 'Hai.txt', words);
  // Somebody removes the bytes: between looking that nothing names them and the end of the transaction.
  let checking: Promise<void> = Promise.resolve();
  const asker = { ...askerOf(server, procuracy), personId: null, agencyId: null, appointmentId: null };
  await transact(worker, asker, async (tx) => {
    const { rows } = await sql<{
      gone: boolean;
    }>`select forget_blob(${hashOf(words)}, ${inDays(2)}) as gone`.execute(tx);
    expect(rows).toEqual([{ gone: true }]);
    checking = checkSentUp(server);
    await expect.poll(() => waitsForLock()).toBe(true);
    await openBlobs(server.config).delete(hashOf(words));
  });
  await checking;
  await worker.destroy();
  const [kept] = await take(procuracy, [again]);
  expect(await text(await (await open(procuracy, kept!.id)).open())).toBe(words);
});

async function waitsForLock(): Promise<boolean> {
  const { rows } = await sql<{ waiting: string }>`select count(*) as waiting from pg_locks
    where locktype = 'advisory' and not granted`.execute(server.db);
  return Number(rows[0]?.waiting) > 0;
}

test('what was sent up and is neither finished nor attached goes in time, what is attached stays', async () => {
  const ready = await send(procuracy, 'Sẵn sàng.txt', 'Không đính kèm.');
  const kept = await keep(procuracy, 'Giữ.txt', 'Đã đính kèm.');
  await sweepSentUp(server, inDays(6.9));
  const state = async () =>
    (await server.call('GET', `/uploads/${ready}`, { as: procuracy.leader })).json<{ state: string }>().state;
  expect(await state()).toBe('ready');
  await sweepSentUp(server, inDays(7.1));
  expect(await state()).toBe('dropped');
  await sweepSentUp(server, inDays(60));
  expect(await text(await (await open(procuracy, kept.id)).open())).toBe('Đã đính kèm.');
});

test('a kept PDF is shown as pictures of its pages, a text as plain text, to those who may see it', async () => {
  const preview = previewKeptFile({
    blobs: openBlobs(server.config),
    preview: (wanted) => previewApart(wanted),
  });
  const pdf = await keep(
    procuracy,
    'Công văn.pdf',
    await makePdf(['Kính gửi: Tòa án nhân dân tỉnh'], { linesPerPage: 1 }),
  );
  const shown = await preview(context(procuracy), pdf.id);
  expect([shown.type, shown.shown, shown.headers]).toEqual(['image/png', true, { 'lientich-pages': '1' }]);
  const words = await preview(
    context(procuracy),
    (await keep(procuracy, 'Ghi chú.txt', 'Nội dung ghi chú.')).id,
  );
  expect(words.type).toContain('text/plain');
  expect(await text(await words.open())).toBe('Nội dung ghi chú.');
  await expect(preview(context(court), pdf.id)).rejects.toMatchObject({ name: 'NotFound' });
});
