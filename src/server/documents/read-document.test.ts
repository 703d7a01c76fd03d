import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDocx } from '../../../test/documents/make-docx.ts';
import { makePdf } from '../../../test/documents/make-pdf.ts';
import { paragraph, zipDocx } from '../../../test/documents/zip-docx.ts';
import { readRefusals } from '../../domain/law/read-refusal.ts';
import { readDocument } from './read-document.ts';

const lines = ['Điều 1. Phạm vi', '1. Quy chế này quy định việc phối hợp.'];

async function formatOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readDocument(bytes, name);
  return read.ok ? read.value.source.format : read.refusal;
}

async function refusalOf(bytes: Uint8Array, limits = {}): Promise<string> {
  const read = await readDocument(bytes, 'tệp.docx', { limits });
  return read.ok ? 'read' : read.refusal;
}

test('the format is told from the content, whatever the name', async () => {
  const html = strToU8('<!DOCTYPE html><html><body><p>Điều 1. Phạm vi</p></body></html>');
  expect(await formatOf(await makeDocx(lines), 'quy-che.pdf')).toBe('docx');
  expect(await formatOf(await makePdf(lines), 'quy-che.docx')).toBe('pdf');
  expect(await formatOf(html, 'quy-che.doc')).toBe('html');
  expect(await formatOf(strToU8(lines.join('\n')), 'quy-che.docx')).toBe('txt');
  expect(await formatOf(strToU8('# Quy chế\n'), 'quy-che.md')).toBe('md');
});

test('what is no text document is refused, each for its reason', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]);
  expect(await refusalOf(png)).toBe('notADocument');
  expect(await refusalOf(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))).toBe(
    'notADocument',
  );
  expect(await refusalOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('notADocument');
  expect(await refusalOf(new Uint8Array())).toBe('empty');
  expect(await refusalOf(strToU8(' \n\t\n'))).toBe('empty');
  expect(await refusalOf(strToU8('A'.repeat(2000)), { fileBytes: 1000 })).toBe('tooLarge');
});

test('a zip cut short and a zip with a damaged part are called corrupt', async () => {
  const whole = zipDocx({ body: paragraph('Điều 1. Phạm vi của quy chế phối hợp') });
  const damaged = whole.slice();
  const at = Buffer.from(damaged).indexOf('word/document.xml') + 30;
  damaged.fill(0x55, at, at + 20);
  expect(await refusalOf(whole.slice(0, whole.length - 30))).toBe('corrupt');
  expect(await refusalOf(damaged)).toBe('corrupt');
});

test('a zip bomb is refused by what it declares, and by what comes out when it lies', async () => {
  const bomb = zipDocx({ body: paragraph('a'.repeat(3_000_000)) });
  expect(await refusalOf(bomb, { expandedBytes: 1_000_000 })).toBe('zipBomb');
  expect(await refusalOf(bomb, { ratioFrom: 100_000, ratio: 100 })).toBe('zipBomb');
  const liar = bomb.slice();
  const view = new DataView(liar.buffer);
  const central = Buffer.from(liar).indexOf(Uint8Array.from([0x50, 0x4b, 1, 2]));
  const second = Buffer.from(liar).indexOf(Uint8Array.from([0x50, 0x4b, 1, 2]), central + 4);
  view.setUint32(second + 24, 100, true);
  expect(await refusalOf(liar, { expandedBytes: 1_000_000 })).toBe('zipBomb');
});

test('XML nested too deep, with too many elements, or with entities of its own is refused', async () => {
  const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000);
  expect(await refusalOf(zipDocx({ body: deep }))).toBe('tooManyObjects');
  expect(await refusalOf(zipDocx({ body: '<w:p/>'.repeat(5000) }), { elements: 4000 })).toBe(
    'tooManyObjects',
  );
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]><w:document><w:body>&a;</w:body></w:document>';
  expect(await refusalOf(zipSync({ 'word/document.xml': strToU8(laughs) }))).toBe('corrupt');
});

/** A container of one directory sector, as small as MS-CFB allows. */
function oleOf(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + at * 4, at === 0 ? 1 : 0xffffffff, true);
  for (let at = 0; at < 128; at += 1) view.setUint32(1024 + at * 4, 0xfffffffe, true);
  names.forEach((name, at) => {
    bytes.set(Buffer.from(name, 'utf16le'), 512 + at * 128);
    view.setUint16(512 + at * 128 + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

test('old containers are told apart: protected, with macros, another program', async () => {
  expect(await refusalOf(oleOf('Root Entry', 'EncryptedPackage'))).toBe('passwordProtected');
  expect(await refusalOf(oleOf('Root Entry', 'WordDocument', 'Macros'))).toBe('macros');
  expect(await refusalOf(oleOf('Root Entry', 'Workbook'))).toBe('notADocument');
});

test('bytes in a Buffer, or in the middle of a larger one, read the same', async () => {
  for (const made of [await makeDocx(lines), await makePdf(lines), strToU8(lines.join('\n'))]) {
    const around = Buffer.concat([Buffer.from('trước'), made, Buffer.from('sau')]);
    const within = around.subarray(Buffer.byteLength('trước'), around.length - 3);
    expect(await readDocument(within, 'x')).toEqual(await readDocument(made, 'x'));
  }
});

test('no damage to a file makes the reader fail: it is read or refused', async () => {
  const seeds = [
    await makeDocx(lines),
    await makePdf(lines),
    strToU8('<p>Điều 1<table><tr><td>a<ol><li>b</ol>'),
  ];
  const damage = fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), byte: fc.nat({ max: 255 }) });
  const property = fc.asyncProperty(
    fc.constantFrom(...seeds),
    fc.array(damage, { minLength: 1, maxLength: 6 }),
    async (seed, damages) => {
      const bytes = seed.slice();
      for (const { at, length, byte } of damages)
        bytes.fill(byte, at % bytes.length, (at % bytes.length) + length);
      const read = await readDocument(bytes, 'x', { limits: { ocrPages: 0 } });
      return read.ok ? read.value.text.trim() !== '' : readRefusals.includes(read.refusal);
    },
  );
  const run = await fc.check(property, { numRuns: 150 });
  expect(run.failed, fc.defaultReportMessage(run) ?? '').toBe(false);
});

test('a reading cancelled beforehand never begins', async () => {
  const read = await readDocument(await makeDocx(lines), 'a.docx', { signal: AbortSignal.abort() });
  expect(read).toEqual({ ok: false, refusal: 'cancelled' });
});
