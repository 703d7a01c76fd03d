import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { askerOf, inside, insideAs, layParticipants, type Participant } from '../../../test/participants.ts';
import { keepFile } from './keep-file.ts';
import { loadFile } from './load-file.ts';

let server: TestApp;
let procuracy: Participant;
let court: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy, court] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh', 'Tòa án nhân dân tỉnh');
});
afterAll(() => server.close());

const keep = (bytes: Uint8Array) =>
  insideAs(server, procuracy, (tx) =>
    keepFile(tx, { name: 'quy chế.pdf', mediaType: 'application/pdf', bytes }),
  );
const load = (by: Participant, id: string, roles?: string[]) =>
  inside(server, askerOf(server, by, roles), (tx) => loadFile(tx, id));

test.each([
  ['nothing', 0],
  ['one piece', 1_000_000],
  ['a piece and one byte', 1_000_001],
  ['more pieces than one statement takes', 65_500_000],
])('a file of %s comes back as it was, with its hash', async (_how, size) => {
  // A part of a larger buffer, as files come in from the network.
  const bytes = new Uint8Array(randomBytes(size + 7)).subarray(7);
  const kept = await keep(bytes);
  const loaded = await load(procuracy, kept.id);
  expect(loaded).toMatchObject({ ...kept, name: 'quy chế.pdf', mediaType: 'application/pdf', size });
  expect(Buffer.compare(loaded!.bytes, bytes)).toBe(0);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  expect(kept.sha256).toBe(Buffer.from(digest).toString('hex'));
});

test('nobody of another agency loads it, nor who only administers the own one', async () => {
  const { id } = await keep(randomBytes(10));
  expect(await load(court, id)).toBeNull();
  expect(await load(procuracy, id, ['agencyAdministrator'])).toBeNull();
});

test('a file is never changed and never deleted', async () => {
  const { id } = await keep(randomBytes(10));
  const changing = insideAs(server, procuracy, (tx) =>
    tx
      .updateTable('stored_piece')
      .set({ content: Buffer.from('khác') })
      .where('file_id', '=', id)
      .execute(),
  );
  await expect(changing).rejects.toThrow('permission denied');
  const deleting = insideAs(server, procuracy, (tx) =>
    tx.deleteFrom('stored_file').where('id', '=', id).execute(),
  );
  await expect(deleting).rejects.toThrow('permission denied');
});
