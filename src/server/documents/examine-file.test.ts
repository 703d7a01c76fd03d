import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDocx } from '../../../test/documents/make-docx.ts';
import { makePdf } from '../../../test/documents/make-pdf.ts';
import { pdfOf } from '../../../test/documents/slow-pdf.ts';
import { examineApart, previewApart } from './read-apart.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lientich-examine-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function examine(bytes: Uint8Array | string, name = 'tệp') {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, bytes);
  const examined = await examineApart({ path: file, name });
  return examined.ok ? examined.value : examined.refusal;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const plain = { active: false, stamped: false };
const letter = ['VIỆN KIỂM SÁT NHÂN DÂN TỈNH', 'Số: 12/VKS', 'Về việc trao đổi thông tin.'];
const stamped = ['VIỆN KIỂM SÁT NHÂN DÂN TỈNH', 'MẬT', 'Số: 12/VKS', 'Về việc trao đổi thông tin.'];

/** A PDF of these objects, numbered from 1 as they come; found by the engine without a cross-reference. */
function pdfWith(...objects: (string | Buffer)[]): Buffer {
  const all = objects.map((object, at) =>
    Buffer.concat([
      Buffer.from(`${at + 10} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ]),
  );
  return Buffer.concat([pdfOf(Buffer.from('BT ET')), Buffer.from('\n'), ...all]);
}

function packed(object: string): Buffer {
  const body = deflateSync(`1 0 ${object}`);
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(dictionary), body, Buffer.from('\nendstream')]);
}

function zipOf(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`;
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

test('a file is what its bytes are, whatever it is called', async () => {
  expect(await examine(await makeDocx(letter), 'a.pdf')).toEqual({ type: 'docx', ...plain });
  expect(await examine(await makePdf(letter), 'a.docx')).toEqual({ type: 'pdf', ...plain });
  expect(await examine(png, 'a.txt')).toEqual({ type: 'png', ...plain });
  expect(await examine('Họ tên,Chức vụ\nNgười thứ nhất,Chuyên viên', 'a.csv')).toEqual({
    type: 'text',
    ...plain,
  });
  const book = zipOf({ '[Content_Types].xml': types(sheet), 'xl/sharedStrings.xml': '<si><t>Số</t></si>' });
  expect(await examine(book)).toEqual({ type: 'xlsx', ...plain });
});

test.each([
  ['a program', Buffer.from('MZ\u0090\u0000\u0003'.padEnd(400, '\u0000'), 'latin1')],
  ['a page of the web', '<!DOCTYPE html><script>alert(1)</script>'],
  ['a drawing that may run something', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a script of the shell', '#!/bin/sh\nrm -rf /'],
  ['a zip of anything', zipOf({ 'a.exe': 'MZ' })],
])('%s is no type that is taken', async (_what, bytes) => {
  expect(await examine(bytes as Uint8Array, 'a.txt')).toMatchObject({ type: null });
});

test('a document with macros, a foreign template or another file in it is active', async () => {
  const base = { '[Content_Types].xml': types(sheet), 'xl/workbook.xml': '<workbook/>' };
  expect(await examine(zipOf({ ...base, 'xl/vbaProject.bin': 'x' }))).toMatchObject({ active: true });
  expect(await examine(zipOf({ ...base, 'xl/embeddings/oleObject1.bin': 'x' }))).toMatchObject({
    active: true,
  });
  const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  expect(await examine(zipOf({ ...base, '[Content_Types].xml': types(macros) }))).toMatchObject({
    active: true,
  });
  const rels = `<Relationship Type="http://x/attachedTemplate" Target="http://xa.demo/a.dotm" TargetMode="External"/>`;
  const template = zipOf({ ...base, 'word/_rels/settings.xml.rels': rels });
  expect(await examine(template)).toMatchObject({ active: true });
});

test.each([
  ['a script', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'],
  ['a script under another spelling', '<< /S /J#61vaScript /JS (app.alert\\(1\\)) >>'],
  ['a program that is started', '<< /S /Launch /F (cmd.exe) >>'],
  ['another file', '<< /Type /EmbeddedFile >>'],
  ['a script in a packed stream', packed('<< /S /JavaScript /JS (app.alert\\(1\\)) >>')],
])('a PDF with %s is active', async (_what, object) => {
  expect(await examine(pdfWith(object))).toMatchObject({ type: 'pdf', active: true });
});

test('a stamp of secrecy on the first page is found in every format that has words', async () => {
  expect(await examine(await makeDocx(stamped))).toMatchObject({ type: 'docx', stamped: true });
  expect(await examine(await makePdf(stamped))).toMatchObject({ type: 'pdf', stamped: true });
  expect(await examine(stamped.join('\n'))).toMatchObject({ type: 'text', stamped: true });
  const book = zipOf({
    '[Content_Types].xml': types(sheet),
    'xl/sharedStrings.xml': '<si><t>T&#7888;I M&#7852;T</t></si><si><t>Số</t></si>',
  });
  expect(await examine(book)).toMatchObject({ type: 'xlsx', stamped: true });
});

test('a damaged or protected file is refused with the reason', async () => {
  expect(await examine(Buffer.from('%PDF-1.4 rác'))).toBe('corrupt');
  expect(await examine(await makePdf(letter, { password: 'khong-ai-biet' }))).toBe('passwordProtected');
});

test('a page of a PDF, a picture and a text are shown anew, and nothing else is', async () => {
  const page = await previewApart({ bytes: await makePdf(letter), type: 'pdf', page: 1 });
  const drawn = page.ok && 'picture' in page.value ? Buffer.from(page.value.picture) : Buffer.of();
  expect(drawn.subarray(1, 4).toString()).toBe('PNG');
  const picture = await previewApart({ bytes: png, type: 'png', page: 1 });
  expect(picture).toMatchObject({ ok: true, value: { pages: 1 } });
  const words = await previewApart({ bytes: await makeDocx(letter), type: 'docx', page: 1 });
  expect(words.ok && 'text' in words.value ? words.value.text : '').toContain('Về việc trao đổi thông tin.');
  expect(await previewApart({ bytes: png, type: 'xls', page: 1 })).toMatchObject({ refusal: 'notADocument' });
});
