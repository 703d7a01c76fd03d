import { partText } from './active-zip.ts';
import type { Zip } from './open-zip.ts';

/** Lines in which a stamp of secrecy stands, if there is one; in a table only above it, since below it are entries. */
const most = { page: 60, table: 10 };

const ends = /<\/(?:w:p|a:p|si|text:p|text:h)>/;

/** The first lines of a presentation, a sheet or an OpenDocument text, taken from its parts as they are. */
export function headOfZip(zip: Zip, type: string): string[] {
  const part = { xlsx: 'xl/sharedStrings.xml', pptx: 'ppt/slides/slide1.xml' }[type] ?? 'content.xml';
  const lines = partText(zip, part)
    .split(ends)
    .map((xml) => plainText(xml))
    .filter((line) => line !== '');
  return lines.slice(0, type === 'xlsx' || type === 'ods' ? most.table : most.page);
}

/** The first pieces of text of an old Word or Excel file, which keeps Vietnamese letters as UTF-16 at an unknown place. */
export function headOfOle(bytes: Buffer): string[] {
  const readings = [bytes, bytes.subarray(1)].map((from) => from.toString('utf16le'));
  const pieces = readings.flatMap((text) => text.match(/[\p{Script=Latin}\d\p{P} ]{3,120}/gu) ?? []);
  return pieces.filter((piece) => /\p{Script=Latin}{3}/u.test(piece)).slice(0, most.page);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (_whole, decimal, hex, name) =>
      name === undefined ? letterOf(decimal, hex) : (entities[name] ?? ''),
    )
    .trim();
}

function letterOf(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
