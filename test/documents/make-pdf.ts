import { readFileSync } from 'node:fs';
import { type PDFFont, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { tinos } from './tinos.ts';

export type PdfLook = { runningHead?: string; password?: string; linesPerPage?: number };

const A4: [number, number] = [595.28, 841.89];
const SIZE = 13;
const LEFT = 85;
const RIGHT = A4[0] - 57;
const PITCH = 18;
const INDENT = 28;
const SPACE = SIZE / 4;

type Words = { words: string[]; first: boolean; last: boolean };

type Measure = (word: string) => number;

function measureWith(font: PDFFont): Measure {
  const known = new Map<string, number>();
  return (word) => {
    const width = known.get(word) ?? font.widthOfTextAtSize(word, SIZE);
    known.set(word, width);
    return width;
  };
}

function wrap(paragraph: string, measure: Measure): Words[] {
  const lines: Words[] = [];
  let words: string[] = [];
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const room = RIGHT - LEFT - (lines.length === 0 ? INDENT : 0);
    if (words.length > 0 && used + SPACE + measure(word) > room) {
      lines.push({ words, first: lines.length === 0, last: false });
      words = [];
      used = 0;
    }
    used += (words.length > 0 ? SPACE : 0) + measure(word);
    words.push(word);
  }
  lines.push({ words, first: lines.length === 0, last: true });
  return lines;
}

/** Sets each word for itself, the spaces stretched to the right edge, as word processors do. */
function drawJustified(
  page: PDFPage,
  font: PDFFont,
  line: Words,
  place: { y: number; measure: Measure },
): void {
  const left = LEFT + (line.first ? INDENT : 0);
  const total = line.words.reduce((sum, word) => sum + place.measure(word), 0);
  const gaps = Math.max(1, line.words.length - 1);
  const space = line.last ? SPACE : (RIGHT - left - total) / gaps;
  let x = left;
  for (const word of line.words) {
    page.drawText(word, { x, y: place.y, size: SIZE, font });
    x += place.measure(word) + space;
  }
}

/** `left | right` lines stand beside each other, each centred in its half, as letterheads and signatures do. */
function drawColumns(page: PDFPage, font: PDFFont, paragraph: string, y: number): void {
  const [left = '', right = ''] = paragraph.split(' | ');
  const centred = (text: string, middle: number): void => {
    page.drawText(text, { x: middle - font.widthOfTextAtSize(text, SIZE - 2) / 2, y, size: SIZE - 2, font });
  };
  if (left !== '') centred(left, 165);
  if (right !== '') centred(right, 420);
}

function furnish(page: PDFPage, font: PDFFont, number: number, look: PdfLook): void {
  if (number > 1) page.drawText(String(number), { x: A4[0] / 2 - 4, y: A4[1] - 45, size: SIZE, font });
  if (look.runningHead) page.drawText(look.runningHead, { x: LEFT, y: 40, size: 10, font });
}

/**
 * A PDF of the regulation whose paragraphs are `lines`: A4, Tinos 13, justified and wrapped, first lines set in,
 * page numbers at the head from page 2. A line `left | right` is set in two columns.
 */
export async function makePdf(lines: string[], look: PdfLook = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(readFileSync(tinos), { subset: true });
  const measure = measureWith(font);
  const perPage = look.linesPerPage ?? 38;
  let page = pdf.addPage(A4);
  let row = 0;
  const place = (draw: (page: PDFPage, y: number) => void): void => {
    if (row === perPage) {
      page = pdf.addPage(A4);
      row = 0;
    }
    if (row === 0) furnish(page, font, pdf.getPageCount(), look);
    row += 1;
    draw(page, A4[1] - 60 - row * PITCH);
  };
  for (const paragraph of lines) {
    if (paragraph.includes(' | ')) place((onto, y) => drawColumns(onto, font, paragraph, y));
    else
      for (const line of wrap(paragraph, measure))
        place((onto, y) => drawJustified(onto, font, line, { y, measure }));
  }
  if (look.password) pdf.encrypt({ userPassword: look.password, ownerPassword: look.password });
  return pdf.save();
}
