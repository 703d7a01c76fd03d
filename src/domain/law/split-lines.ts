import { countFrontMatter, findRunningHeads, readRawLines, whyDropped } from './drop-furniture.ts';
import { markLine } from './mark-line.ts';
import type { Mark } from './mark-line.ts';
import type { Dropped } from './parsed-document.ts';
import { splitAt } from './split-at.ts';

/** One printed line that carries words of the document. */
export type Line = {
  /** Trimmed, runs of white space as one space, emphasis marks around the whole line taken off. */
  text: string;
  /** Cells of a table row or of a letterhead set side by side; null for an ordinary line. */
  cells: string[] | null;
  /** An empty line stood before it (page ends and page numbers do not count). */
  blankBefore: boolean;
  pageBefore: boolean;
  /** A table row, with ` | ` between its cells. */
  row: boolean;
  /** Part of a text that is quoted, such as the new wording in an amending document. */
  quoted: boolean;
  mark: Mark | null;
  /** A person said what the line is: its mark holds without question, and without one it is running text. */
  said: boolean;
};

export type SplitText = { lines: Line[]; dropped: Dropped[] };

const GLUED_HEADING =
  / (?=(?:Điều \d{1,4}[a-zđ]? ?[.:] ?\p{L}|(?:Chương|Mục|MỤC|CHƯƠNG) [\dIVXLC]{1,6}[ .:]))/u;
const UPPER_HEADING = /^(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) /;
const WIDE_GAP = / {3,}/;

/** Cuts normalised text into lines and takes out what belongs to no provision. */
export function splitLines(text: string): SplitText {
  const raws = readRawLines(text);
  const { texts, pages } = raws;
  const start = countFrontMatter(raws);
  const dropped: Dropped[] = texts
    .slice(0, start)
    .filter((line) => line !== '')
    .map((line) => ({ text: collapse(line), why: 'webFurniture' }));
  const heads = findRunningHeads(raws);
  const lines: Line[] = [];
  let blank = false;
  let page = pages[start];
  for (let index = start; index < texts.length; index += 1) {
    const line = texts[index] ?? '';
    if (line === '') {
      blank = true;
      continue;
    }
    const why = whyDropped(raws, index) ?? (heads.has(index) ? 'runningHead' : null);
    if (why === null) {
      const turned = pages[index] !== page;
      page = pages[index];
      pushLine(lines, line, blank && !turned, turned);
      blank = false;
      continue;
    }
    dropped.push({ text: collapse(line), why });
    if (why === 'rule') continue;
    // The blank lines around a page number are the page's, not the author's.
    blank = false;
    while (texts[index + 1] === '') index += 1;
  }
  return { lines, dropped };
}

function pushLine(lines: Line[], trimmed: string, blankBefore: boolean, pageBefore: boolean): void {
  const cells = cellsOf(trimmed);
  const row = cells !== null && trimmed.includes('|');
  const text = row ? cells.join(' | ') : collapse(stripEmphasis(withoutBars(trimmed)));
  if (text === '') return;
  const parts = mayHoldHeadings(text) ? splitGlued(text) : [text];
  for (const [index, part] of parts.entries()) {
    lines.push({
      text: part,
      cells: parts.length > 1 ? null : cells,
      blankBefore: blankBefore || index > 0,
      pageBefore: pageBefore && index === 0,
      row,
      quoted: false,
      mark: row ? null : markLine(part),
      said: false,
    });
  }
}

/** Bars that set no cells apart. */
function withoutBars(text: string): string {
  return text.includes('|') ? text.replaceAll('|', ' ').trim() : text;
}

/** `Chương II QUY ĐỊNH … Điều 9. Nguyên tắc`: one line that holds several headings. */
function splitGlued(text: string): string[] {
  const groups: string[][] = [];
  let complete = false;
  for (const part of splitAt(text, GLUED_HEADING)) {
    if (groups.length === 0 || complete) {
      groups.push([part]);
      complete = isWholeHeading(part);
    } else {
      // Words in small letters before the next number: a sentence that cites, not a heading.
      groups.at(-1)?.push(part);
    }
  }
  return groups.map((group) => group.join(' '));
}

/** A chapter at the beginning, or an article behind words in capitals, which end a title begun above. */
function mayHoldHeadings(text: string): boolean {
  return UPPER_HEADING.test(text) || (text.includes(' Điều ') && /^\p{Lu}{2}/u.test(text));
}

/** A chapter or section with its title in capitals, such a title alone, or a number only. */
function isWholeHeading(part: string): boolean {
  const own = part.replace(UPPER_HEADING, '');
  return isUpper(own) || (own !== part && /^[\dIVXLC]{1,6} ?[.:]?$/.test(own));
}

/** The cells of a line that has at least two of them. */
export function cellsOf(trimmed: string): string[] | null {
  const cells = trimmed.includes('|')
    ? trimmed.split('|')
    : trimmed.includes('   ')
      ? trimmed.split(WIDE_GAP)
      : [];
  if (cells.length < 2) return null;
  const filled = cells.map((cell) => collapse(stripEmphasis(cell.trim()))).filter((cell) => cell !== '');
  return filled.length < 2 ? null : filled;
}

/** True for a line that a person said to be a heading, a clause or a point. */
export function isSaidNumbered(line: Line | undefined): boolean {
  return line !== undefined && line.said && line.mark !== null;
}

/** The line with its cells as far apart as they were, so that they are found again when the text is read again. */
export function textWithGaps(line: Line): string {
  return line.cells === null || line.row ? line.text : line.cells.join('   ');
}

/** The cells of a line; an ordinary line is one cell. */
export function cellsOfLine(line: Line): string[] {
  return line.cells ?? [line.text];
}

/** Marks of a Markdown heading or of bold type around a line; inside a sentence they stay. */
function stripEmphasis(text: string): string {
  const first = text.charCodeAt(0);
  if (first !== 35 && first !== 42 && first !== 95) return text;
  const open = /^(?:#{1,6} +)?(?:[*_]{1,3}(?=[^\s*_]))?/.exec(text)?.[0] ?? '';
  const rest = text.slice(open.length);
  return /[*_]$/.test(open) ? rest.replace(/[*_]{1,3}$/, '') : rest;
}

function collapse(text: string): string {
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
}

/** True for words in capitals: at least two letters, none of them small. */
export function isUpper(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);
}
