import { deflateSync } from 'node:zlib';

/** A PDF whose one page draws `content`, packed. */
export function pdfOf(content: Uint8Array): Uint8Array {
  const packed = deflateSync(content);
  const head = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj',
    `4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(head),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ]);
}

/** A PDF that takes many seconds to read and gives nothing. */
export function slowPdf(): Uint8Array {
  return pdfOf(Buffer.from('q Q '.repeat(20_000_000)));
}
