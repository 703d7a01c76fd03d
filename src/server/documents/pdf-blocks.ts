import { type PdfLine, type PdfSegment, lineText } from './pdf-lines.ts';
import type { LinedPage } from './pdf-margins.ts';

const motto = /C[ỘÔ]NG\s*H(?:ÒA|OÀ)\s*X[ÃA]\s*HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const recipients = /^Nơi nhận\b/iu;

/** Two blocks that stand beside each other, and the x that parts them. */
type Side = { from: number; to: number; gutter: number };

/** `BODY TỈNH A CỘNG HÒA …` set too close: cut before the name of the state, the place being estimated. */
function cutAtMotto(line: PdfLine): void {
  line.segments = line.segments.flatMap((segment) => {
    const at = motto.exec(segment.text)?.index ?? 0;
    if (at === 0) return [segment];
    const x = segment.from + ((segment.to - segment.from) * at) / segment.text.length;
    return [
      { text: segment.text.slice(0, at).trim(), from: segment.from, to: x - 1 },
      { text: segment.text.slice(at), from: x, to: segment.to },
    ];
  });
}

function crosses(segment: PdfSegment, gutter: number): boolean {
  return segment.from < gutter - 2 && segment.to > gutter + 2;
}

/** The first words of a body: never part of a letterhead, however short the line. */
const bodyStart = /^(?:Điều \d|Chương [IVX\d]|CHƯƠNG [IVX\d]|Mục \d|Căn cứ|\d+\. )/u;

function parts(line: PdfLine, gutter: number): boolean {
  return !bodyStart.test(lineText(line)) && line.segments.every((segment) => !crosses(segment, gutter));
}

function near(above: PdfLine | undefined, below: PdfLine | undefined): boolean {
  return (
    above !== undefined && below !== undefined && below.y - above.y < Math.max(above.size, below.size) * 3.2
  );
}

/** The lines around `seed` that keep clear of the gutter; a centred title crosses it and ends the block. */
function grow(lines: PdfLine[], seed: number, gutter: number, most: number): Side {
  let from = seed;
  let to = seed + 1;
  while (from > 0 && seed - from < 4 && near(lines[from - 1], lines[from]) && parts(lines[from - 1]!, gutter))
    from -= 1;
  while (to < lines.length && to - seed < most && near(lines[to - 1], lines[to]) && parts(lines[to]!, gutter))
    to += 1;
  return { from, to, gutter };
}

function letterhead(lines: PdfLine[]): Side | null {
  const seed = lines.findIndex((line) => motto.test(lineText(line)));
  const line = lines[seed];
  if (!line) return null;
  cutAtMotto(line);
  const right = line.segments.find((segment) => motto.test(segment.text));
  const left = line.segments.filter((segment) => right && segment.to <= right.from).at(-1);
  if (!right) return null;
  return grow(lines, seed, left ? (left.to + right.from) / 2 : right.from - 1, 7);
}

/** `Nơi nhận:` on the left and the signature on the right, down to the foot of the page. */
function signature(lines: PdfLine[], width: number): Side | null {
  const seed = lines.findIndex((line) => recipients.test(line.segments[0]?.text ?? ''));
  if (seed === -1) return null;
  const around = lines.slice(Math.max(0, seed - 2));
  const rights = around.flatMap((line) => line.segments).filter((segment) => segment.from > width * 0.4);
  if (rights.length === 0) return null;
  const gutter = Math.min(...rights.map((segment) => segment.from)) - 1;
  return grow(lines, seed, gutter, lines.length);
}

function sideTexts(lines: PdfLine[], { gutter }: Side): string[] {
  const pick = (left: boolean): string[] =>
    lines
      .map((line) => line.segments.filter((segment) => segment.from + 1 < gutter === left))
      .filter((segments) => segments.length > 0)
      .map((segments) => segments.map((segment) => segment.text).join(' '));
  return [...pick(true), ...pick(false)];
}

function overlap(a: PdfSegment | undefined, b: PdfSegment | undefined): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

/** Lines whose columns stand under each other are rows of a table; a lone wide gap is only a gap. */
function isRow(lines: PdfLine[], at: number): boolean {
  const mine = lines[at]?.segments ?? [];
  if (mine.length < 2) return false;
  return [lines[at - 1], lines[at + 1]].some((other) => {
    const its = other?.segments ?? [];
    return its.length === mine.length && mine.every((segment, column) => overlap(segment, its[column]));
  });
}

/** The x at which most full lines of a page begin. */
function leftEdge(lines: PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const x = Math.round((line.segments[0]?.from ?? 0) / 4) * 4;
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const wanted = lines.length / 5;
  return Math.min(
    ...[...counts].filter(([, count]) => count >= wanted).map(([x]) => x),
    Number.POSITIVE_INFINITY,
  );
}

/** A first line set in by 0.4 to 3 cm opens a paragraph; an empty line before it says so. */
function opensParagraph(line: PdfLine, edge: number): boolean {
  const indent = (line.segments[0]?.from ?? 0) - edge;
  return indent > 11 && indent < 85;
}

/**
 * The lines of a page in reading order: letterhead and signature block left side before right side, table
 * rows with ` | `, an empty line before each paragraph that is set in.
 */
export function pageText(page: LinedPage): string {
  const { lines } = page;
  const sides = [letterhead(lines), signature(lines, page.width)].filter((side) => side !== null);
  const edge = leftEdge(lines);
  const texts: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const side = sides.find(({ from, to }) => at >= from && at < to);
    if (side) {
      texts.push(...sideTexts(lines.slice(at, side.to), side));
      at = side.to - 1;
      continue;
    }
    const line = lines[at]!;
    const row = isRow(lines, at);
    if (texts.length > 0 && !row && opensParagraph(line, edge)) texts.push('');
    texts.push(lineText(line, row));
  }
  return texts.join('\n');
}
