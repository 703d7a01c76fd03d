import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../../test/app.ts';
import { layParticipants, type Participant } from '../../../test/participants.ts';
import { beginUpload, sendPart } from '../../../test/uploads.ts';
import type { UploadView } from '../../contract/uploads.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  const settings = { LIENTICH_MAX_ATTACHMENT_MB: '1', LIENTICH_UPLOAD_QUOTA_MB: '2' };
  server = await openTestApp({ settings });
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
});
afterAll(() => server.close());

const begin = (as: Caller, size: number, metadata: Record<string, string> = {}) =>
  beginUpload(server, as, { size, metadata: { filename: 'Công văn 12.txt', declared: 'none', ...metadata } });
const idOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['location']).split('/').at(-1)!;
const head = (as: Caller, id: string) =>
  server.call('HEAD', `/uploads/tus/${id}`, { as, headers: { 'tus-resumable': '1.0.0' } });
const read = async (as: Caller, id: string) =>
  (await server.call('GET', `/uploads/${id}`, { as })).json<UploadView>();
const quarantined = () => readdir(path.join(server.config.dataDir, 'quarantine')).catch(() => []);

test('a file comes in parts, goes on where it broke off, and waits to be checked with its last byte', async () => {
  const begun = await begin(procuracy.leader, 10);
  expect(begun.statusCode, begun.body).toBe(201);
  const id = idOf(begun);
  expect((await sendPart(server, procuracy.leader, { id, offset: 0, part: 'Nghĩa' })).statusCode).toBe(204);
  const resumed = await head(procuracy.leader, id);
  expect(resumed.headers).toMatchObject({ 'upload-offset': '6', 'upload-length': '10' });
  expect(await read(procuracy.leader, id)).toMatchObject({ state: 'receiving', received: 6, size: 10 });
  const wrong = await sendPart(server, procuracy.leader, { id, offset: 3, part: 'vụ' });
  expect(wrong.statusCode).toBe(409);
  const last = await sendPart(server, procuracy.leader, { id, offset: 6, part: 'abcd' });
  expect(last.headers['upload-offset']).toBe('10');
  expect(await read(procuracy.leader, id)).toMatchObject({
    name: 'Công văn 12.txt',
    state: 'checking',
    received: 10,
  });
  expect((await head(procuracy.leader, id)).headers['upload-offset']).toBe('10');
});

test('what is declared a state secret, or not declared, is refused before a byte is taken', async () => {
  const before = await quarantined();
  const secret = await begin(procuracy.leader, 10, { declared: 'secret' });
  expect(secret.json()).toMatchObject({ status: 409, code: 'declaredSecret' });
  const silent = await begin(procuracy.leader, 10, { declared: '' });
  expect(silent.json()).toMatchObject({ status: 422, errors: [{ path: 'declared' }] });
  expect(await quarantined()).toEqual(before);
});

test('nobody else finds an upload, neither of another agency nor of the own one', async () => {
  const id = idOf(await begin(procuracy.leader, 10));
  expect((await head(court.leader, id)).statusCode).toBe(404);
  const part = await sendPart(server, court.leader, { id, offset: 0, part: 'abc' });
  expect(part.json()).toMatchObject({ code: 'notFound' });
  for (const method of ['GET', 'DELETE']) {
    expect((await server.call(method, `/uploads/${id}`, { as: court.leader })).statusCode).toBe(404);
  }
  expect(await read(procuracy.leader, id)).toMatchObject({ received: 0 });
});

test('who is not signed in, or not acting, is told so before anything else', async () => {
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10' };
  expect((await server.call('POST', '/uploads/tus', { headers })).statusCode).toBe(401);
  const { personId } = procuracy.leader;
  const idle = await server.call('POST', '/uploads/tus', { as: { personId }, headers });
  expect(idle.json()).toMatchObject({ code: 'notActing' });
});

test('a file larger than allowed is refused, and one for which there is no room left', async () => {
  expect((await begin(court.leader, 1_000_001)).json()).toMatchObject({ code: 'uploadTooLarge' });
  const first = await begin(court.leader, 1_000_000);
  expect((await begin(court.leader, 900_000)).statusCode).toBe(201);
  expect((await begin(court.leader, 100_001)).json()).toMatchObject({ code: 'uploadQuotaReached' });
  const limits = await server.call('GET', '/uploads/limits', { as: court.leader });
  expect(limits.json()).toMatchObject({ largest: 1_000_000, quota: 2_000_000, used: 1_900_000 });
  const dropped = await server.call('DELETE', `/uploads/${idOf(first)}`, { as: court.leader });
  expect(dropped.json()).toEqual({ dropped: true });
  expect((await begin(court.leader, 100_001)).statusCode).toBe(201);
});

test('what is given up is gone with its bytes, and takes nothing more in', async () => {
  const id = idOf(await begin(procuracy.leader, 10));
  const headers = { 'tus-resumable': '1.0.0' };
  const ended = await server.call('DELETE', `/uploads/tus/${id}`, { as: procuracy.leader, headers });
  expect(ended.statusCode).toBe(204);
  expect(await quarantined()).not.toContain(id);
  expect((await sendPart(server, procuracy.leader, { id, offset: 0, part: 'abc' })).statusCode).toBe(404);
  const listed = await server.call('GET', '/uploads', { as: procuracy.leader });
  expect(listed.json<{ items: UploadView[] }>().items.map((one) => one.id)).not.toContain(id);
});

test('more bytes than were announced are not taken', async () => {
  const id = idOf(await begin(procuracy.leader, 3));
  const answer = await sendPart(server, procuracy.leader, { id, offset: 0, part: 'abcdef' });
  expect(answer.statusCode).toBe(413);
  expect(await read(procuracy.leader, id)).toMatchObject({ state: 'receiving', received: 0 });
});
