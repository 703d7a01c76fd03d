import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { type ClamdServer, signature, startClamd } from '../../../test/clamd-server.ts';
import { makePdf } from '../../../test/documents/make-pdf.ts';
import { query } from '../../../test/house.ts';
import { layParticipants, type Participant } from '../../../test/participants.ts';
import { checkSentUp, sendUp } from '../../../test/uploads.ts';
import type { UploadView } from '../../contract/uploads.ts';

let clamd: ClamdServer;
let server: TestApp;
let procuracy: Participant;

beforeAll(async () => {
  clamd = await startClamd();
  server = await openTestApp({
    settings: { LIENTICH_CLAMD: clamd.address, LIENTICH_FILE_TYPES: 'pdf, txt' },
  });
  [procuracy] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh');
});
afterAll(async () => {
  await server.close();
  await clamd.stop();
});

const read = async (id: string) =>
  (await server.call('GET', `/uploads/${id}`, { as: procuracy.leader })).json<UploadView>();
const send = (name: string, bytes: string | Uint8Array) => sendUp(server, procuracy.leader, { name, bytes });
const quarantined = (id: string) => existsSync(path.join(server.config.dataDir, 'quarantine', id));
async function checked(name: string, bytes: string | Uint8Array) {
  const id = await send(name, bytes);
  await checkSentUp(server);
  const { state, reason } = await read(id);
  return { id, state, reason };
}

test('a file that is what it says is ready, and lies under its hash', async () => {
  const words = 'Báo cáo kết quả thực hiện quý III năm 2022.';
  const { id, state } = await checked('Báo cáo.txt', words);
  expect(state).toBe('ready');
  const sha256 = createHash('sha256').update(words).digest('hex');
  const kept = path.join(server.config.dataDir, 'files', sha256.slice(0, 2), sha256);
  expect(readFileSync(kept, 'utf8')).toBe(words);
  expect(quarantined(id)).toBe(false);
});

test('who sends the same bytes once more is told nothing else', async () => {
  const words = 'Hai người gửi cùng một tệp.';
  const first = await checked('a.txt', words);
  const second = await checked('a.txt', words);
  expect(second).toEqual({ ...first, id: second.id });
});

test.each([
  ['a name that says something else', 'Báo cáo.txt', () => makePdf(['Báo cáo']), 'nameDisagrees'],
  [
    'a type that is not taken here',
    'Ảnh.png',
    () => Buffer.from('89504e470d0a1a0a', 'hex'),
    'typeNotAllowed',
  ],
  ['a page of the web', 'Báo cáo.txt', () => '<html><script>alert(1)</script>', 'typeNotAllowed'],
  ['a script in a PDF', 'a.pdf', () => '%PDF-1.4\n1 0 obj<</S/JavaScript/JS(x)>>endobj', 'activeContent'],
  ['a stamp of secrecy', 'Báo cáo.txt', () => 'MẬT\nBÁO CÁO\nKết quả thực hiện.', 'stampedSecret'],
  ['nothing in it', 'Báo cáo.txt', () => '', 'empty'],
  ['damage', 'a.pdf', () => '%PDF-1.4 rác', 'unreadable'],
])('a file with %s is refused and nothing of it stays', async (_what, name, make, reason) => {
  const upload = await checked(name, await make());
  expect(upload).toMatchObject({ state: 'refused', reason });
  expect(quarantined(upload.id)).toBe(false);
});

test('an infected file is refused, its bytes go, and the trail of the agency says what was found', async () => {
  const { id, state, reason } = await checked('Lây nhiễm.txt', `Công văn ${signature}`);
  expect([state, reason, quarantined(id)]).toEqual(['refused', 'infected', false]);
  const trail = await server.call('GET', '/trail', {
    as: procuracy.leader,
    query: { act: 'upload.infected' },
  });
  expect(trail.json()).toMatchObject({ items: [{ act: 'upload.infected', subjectLabel: 'Lây nhiễm.txt' }] });
});

test('while the scanner is away a file waits, and is looked at when it is back', async () => {
  const port = Number(clamd.address.split(':').at(-1));
  await clamd.stop();
  const { id, state } = await checked('Chờ.txt', 'Văn bản chờ kiểm tra.');
  expect(state).toBe('held');
  expect(quarantined(id)).toBe(true);
  clamd = await startClamd({ port });
  // Its next try has a time; the test does not wait for it.
  await checkSentUp(server);
  expect((await read(id)).state).toBe('held');
  await query(server, 'worker', 'update upload set try_at = now() where id = $1', [id]);
  await checkSentUp(server);
  expect((await read(id)).state).toBe('ready');
});

test('what the scanner cannot look at because it is too large for it is held too', async () => {
  const port = Number(clamd.address.split(':').at(-1));
  await clamd.stop();
  clamd = await startClamd({ port, streamMax: 10 });
  expect(await checked('Lớn.txt', 'Dài hơn mười chữ cái.')).toMatchObject({ state: 'held' });
});

test('bytes that are gone before they were looked at are told as lost', async () => {
  const id = await send('Mất.txt', 'Sẽ mất.');
  const { rm } = await import('node:fs/promises');
  await rm(path.join(server.config.dataDir, 'quarantine', id));
  await checkSentUp(server);
  expect(await read(id)).toMatchObject({ state: 'refused', reason: 'lost' });
});
