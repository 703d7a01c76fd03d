import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { insideAs, layParticipants, type Participant, recordBetween } from '../../../test/participants.ts';
import { readRegulation } from '../../domain/law/read-regulation.ts';
import { keepFile } from '../files/keep-file.ts';
import { insertImport, loadImport } from './import-store.ts';

let server: TestApp;
let procuracy: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh Hà Giang');
});
afterAll(() => server.close());

test('half of a character, as a PDF may have one, is stored as the sign for what cannot be read', async () => {
  const source = { format: 'pdf', encoding: 'utf-8', ocr: false, pages: 1 } as const;
  const text = 'Điều 1. Phạm vi \ud800\nĐiều 2. Chữ 𝒂 và \\ud800 để nguyên';
  const { document } = readRegulation({ source, text, wrapped: false, dropped: [], warnings: [] });
  const loaded = await insideAs(server, procuracy, async (tx) => {
    const file = await keepFile(tx, {
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array(1),
    });
    const corrected = { lines: text.split('\n'), roles: {} };
    const record = recordBetween([procuracy], { title: 'Cắt \udc00' });
    const id = await insertImport(tx, {
      name: 'a.pdf',
      fileId: file.id,
      source,
      corrected,
      document,
      record,
      actors: {},
    });
    return loadImport(tx, id);
  });
  expect(loaded?.corrected.lines).toEqual(['Điều 1. Phạm vi \ufffd', 'Điều 2. Chữ 𝒂 và \\ud800 để nguyên']);
  expect(loaded?.document.instruments[0]?.body[0]?.heading).toBe('Phạm vi \ufffd');
  expect(loaded?.record.title).toBe('Cắt \ufffd');
});
