import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDocx } from '../../../test/documents/make-docx.ts';
import { readDocument } from './read-document.ts';

const rtf = new TextEncoder().encode(String.raw`{\rtf1\ansi Dieu 1. Pham vi}`);
const path = process.env['PATH'];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lientich-office-'));
});

afterEach(async () => {
  process.env['PATH'] = path;
  await rm(folder, { recursive: true, force: true });
});

/** A stand-in for the foreign program: a shell script of that name, first on the path. */
async function installOffice(script: string): Promise<void> {
  const program = join(folder, 'soffice');
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  process.env['PATH'] = `${folder}:${path}`;
}

test('without LibreOffice on the machine an old document is refused with that reason', async () => {
  process.env['PATH'] = folder;
  expect(await readDocument(rtf, 'a.doc')).toEqual({ ok: false, refusal: 'needsLibreOffice' });
});

test('an old document is read through the DOCX that LibreOffice makes of it', async () => {
  await writeFile(join(folder, 'made.docx'), await makeDocx(['Điều 1. Phạm vi', '1. Nội dung']));
  await installOffice(`cp "${folder}/made.docx" "$7/in.docx"`);
  const read = await readDocument(rtf, 'a.doc');
  expect(read.ok && read.value.source.format).toBe('doc');
  expect(read.ok && read.value.text.split('\n')).toEqual(['Điều 1. Phạm vi', '1. Nội dung']);
});

test('a conversion that makes nothing means a damaged document', async () => {
  await installOffice('exit 1');
  expect(await readDocument(rtf, 'a.doc')).toEqual({ ok: false, refusal: 'corrupt' });
});

test('a conversion that hangs is ended when the person cancels', async () => {
  await installOffice(`touch "${folder}/began"; sleep 60`);
  const began = performance.now();
  const read = await readDocument(rtf, 'a.doc', { signal: AbortSignal.timeout(300) });
  expect(read).toEqual({ ok: false, refusal: 'cancelled' });
  expect(performance.now() - began).toBeLessThan(10_000);
});
