import type { PdfItem } from './pdf-items.ts';

/** A stretch of a line without a wide gap. */
export type PdfSegment = { text: string; from: number; to: number };

/** A printed line: its segments from left to right, baseline and letter size in points. */
export type PdfLine = { segments: PdfSegment[]; y: number; size: number };

/** A gap wider than this many letter sizes separates columns; justified text stays under it. */
const COLUMN_GAP = 2.2;
/** Word spaces are a quarter of the letter size; what is closer belongs to one word. */
const WORD_GAP = 0.15;

function sameLine(line: PdfItem[], item: PdfItem): boolean {
  const first = line[0];
  if (!first) return false;
  return Math.abs(first.y - item.y) <= Math.max(2, Math.min(first.size, item.size) * 0.4);
}

/** Rows of items with about the same baseline, from top to bottom. */
function groupRows(items: PdfItem[]): PdfItem[][] {
  const sorted = items.filter((item) => item.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PdfItem[][] = [];
  for (const item of sorted) {
    const last = rows.at(-1);
    if (last && sameLine(last, item)) last.push(item);
    else rows.push([item]);
  }
  return rows;
}

function join(segment: PdfSegment, item: PdfItem, gap: number): void {
  const spaced = gap > item.size * WORD_GAP && !/\s$/.test(segment.text) && !/^\s/.test(item.text);
  segment.text += (spaced ? ' ' : '') + item.text;
  segment.to = Math.max(segment.to, item.x + item.width);
}

function asLine(row: PdfItem[]): PdfLine {
  const segments: PdfSegment[] = [];
  const items = row.sort((a, b) => a.x - b.x);
  for (const item of items) {
    const last = segments.at(-1);
    const gap = last ? item.x - last.to : 0;
    if (last && gap < item.size * COLUMN_GAP) join(last, item, gap);
    else segments.push({ text: item.text.trimStart(), from: item.x, to: item.x + item.width });
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim();
  return { segments, y: row[0]?.y ?? 0, size: Math.max(...items.map((item) => item.size)) };
}

/** Rebuilds the lines of a page. Slanted text (stamps, watermarks) follows at the end, a piece a line. */
export function pdfLines(items: PdfItem[]): PdfLine[] {
  const level = groupRows(items.filter((item) => item.level)).map(asLine);
  const slanted = items
    .filter((item) => !item.level && item.text.trim() !== '')
    .map((item) => asLine([item]));
  return [...level, ...slanted];
}

/** The words of a line; columns apart by ` | ` when `columns` is asked for. */
export function lineText(line: PdfLine, columns = false): string {
  return line.segments.map((segment) => segment.text).join(columns ? ' | ' : ' ');
}
