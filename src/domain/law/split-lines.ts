import { markLine } from './mark-line.ts';
import type { Mark } from './mark-line.ts';
import type { Dropped } from './parsed-document.ts';

/** One printed line that carries words of the document. */
export type Line = {
  /** Trimmed, runs of white space as one space, emphasis marks around the whole line taken off. */
  text: string;
  /** Cells of a table row or of a letterhead set side by side; one cell for an ordinary line. */
  cells: string[];
  /** An empty line stood before it (page ends and page numbers do not count). */
  blankBefore: boolean;
  pageBefore: boolean;
  /** A table row, with ` | ` between its cells. */
  row: boolean;
  /** Part of a text that is quoted, such as the new wording in an amending document. */
  quoted: boolean;
  mark: Mark | null;
};

export type SplitText = { lines: Line[]; dropped: Dropped[] };

type Raw = { text: string; page: number };

const RULE = /^[-–—_=*~.·•|+:\s]+$/;
const PAGE_NUMBER = /^(?:[-–—] ?)?(?:(?:Trang|Page) )?(\d{1,4})(?: ?(?:\/|of|trên) ?\d{1,4})?(?: ?[-–—])?$/i;
const GAZETTE_HEAD = /^(?:\d{1,4} )?CÔNG BÁO ?\/ ?Số .{0,40}Ngày [\d\-/ ]+(?:\d{1,4})?$/;
const GLUED_HEADING =
  / (?=(?:Điều \d{1,4}[a-zđ]? ?[.:] ?\p{L}|(?:Chương|Mục|MỤC|CHƯƠNG) [\dIVXLC]{1,6}[ .:]))/gu;
const UPPER_HEADING = /^(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) /;
const WIDE_GAP = / {3,}/;

/** Cuts normalised text into lines and takes out what belongs to no provision. */
export function splitLines(text: string): SplitText {
  const dropped: Dropped[] = [];
  const raws = readRawLines(text);
  const start = dropFrontMatter(raws, dropped);
  const heads = findRunningHeads(raws);
  const lines: Line[] = [];
  let blank = false;
  let page = raws[start]?.page ?? 0;
  for (let index = start; index < raws.length; index += 1) {
    const raw = raws[index];
    if (raw === undefined) continue;
    const trimmed = raw.text.trim();
    if (trimmed === '') {
      blank = true;
      continue;
    }
    const why = whyDropped(trimmed, raws, index) ?? (heads.has(index) ? 'runningHead' : null);
    if (why !== null) {
      dropped.push({ text: collapse(trimmed), why });
      // The blank lines around a page number are the page's, not the author's.
      if (why !== 'rule') blank = false;
      if (why !== 'rule') index = skipBlank(raws, index);
      continue;
    }
    const turned = raw.page !== page;
    page = raw.page;
    pushLine(lines, trimmed, blank && !turned, turned);
    blank = false;
  }
  return { lines, dropped };
}

function readRawLines(text: string): Raw[] {
  const raws: Raw[] = [];
  let page = 0;
  for (const line of text.split('\n')) {
    if (!line.includes('\f')) {
      raws.push({ text: line, page });
      continue;
    }
    const parts = line.split('\f');
    for (const [index, part] of parts.entries()) {
      if (index > 0) page += 1;
      if (part !== '' || parts.length === 1) raws.push({ text: part, page });
    }
  }
  return raws;
}

function skipBlank(raws: Raw[], index: number): number {
  let next = index;
  while (raws[next + 1]?.text.trim() === '') next += 1;
  return next;
}

/** A block of `key: value` lines between two rules of dashes, put there by a site generator. */
function dropFrontMatter(raws: Raw[], dropped: Dropped[]): number {
  if (raws[0]?.text.trim() !== '---') return 0;
  const limit = Math.min(raws.length, 200);
  for (let index = 1; index < limit; index += 1) {
    if (raws[index]?.text.trim() !== '---') continue;
    for (const raw of raws.slice(1, index)) {
      if (raw.text.trim() !== '') dropped.push({ text: collapse(raw.text.trim()), why: 'webFurniture' });
    }
    return index + 1;
  }
  return 0;
}

function whyDropped(line: string, raws: Raw[], index: number): Dropped['why'] | null {
  if (line.length > 120) return null;
  const first = line.charCodeAt(0);
  if (!isWordCode(first) && RULE.test(line)) return 'rule';
  if (line.length <= 24 && PAGE_NUMBER.test(line) && standsAlone(raws, index)) return 'pageNumber';
  return GAZETTE_HEAD.test(line) ? 'runningHead' : null;
}

function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code > 0xbf && code < 0x2000)
  );
}

/** A page number has an empty line, a page end or the end of the text on either side. */
function standsAlone(raws: Raw[], index: number): boolean {
  const page = raws[index]?.page;
  const before = raws[index - 1];
  const after = raws[index + 1];
  const openBefore = before === undefined || before.page !== page || before.text.trim() === '';
  const openAfter = after === undefined || after.page !== page || after.text.trim() === '';
  const atPageEdge =
    before === undefined || before.page !== page || after === undefined || after.page !== page;
  return (openBefore && openAfter) || atPageEdge;
}

/** First and last lines of pages that come back, but for their digits, on at least half of all pages. */
function findRunningHeads(raws: Raw[]): Set<number> {
  const pages = (raws.at(-1)?.page ?? 0) + 1;
  const heads = new Set<number>();
  if (pages < 3) return heads;
  const places = new Map<string, number[]>();
  for (let index = 0; index < raws.length; index += 1) {
    const raw = raws[index];
    if (raw === undefined || raw.text.trim() === '' || !isPageEdge(raws, index)) continue;
    const key = collapse(raw.text.trim()).replace(/\d+/g, '#');
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  for (const list of places.values()) {
    if (list.length >= Math.max(3, pages / 2)) for (const index of list) heads.add(index);
  }
  return heads;
}

function isPageEdge(raws: Raw[], index: number): boolean {
  const page = raws[index]?.page;
  return nearestPage(raws, index, -1) !== page || nearestPage(raws, index, 1) !== page;
}

function nearestPage(raws: Raw[], index: number, step: -1 | 1): number | undefined {
  for (let near = index + step, seen = 0; seen < 4; near += step, seen += 1) {
    const raw = raws[near];
    if (raw === undefined) return undefined;
    if (raw.text.trim() !== '') return raw.page;
  }
  return raws[index]?.page;
}

function pushLine(lines: Line[], trimmed: string, blankBefore: boolean, pageBefore: boolean): void {
  const row = trimmed.includes('|');
  const cells = cellsOf(trimmed, row);
  const text = row ? cells.join(' | ') : collapse(stripEmphasis(trimmed));
  if (text === '') return;
  const parts = UPPER_HEADING.test(text) ? splitGlued(text) : [text];
  for (const [index, part] of parts.entries()) {
    lines.push({
      text: part,
      cells: parts.length > 1 ? [part] : cells,
      blankBefore: blankBefore || index > 0,
      pageBefore: pageBefore && index === 0,
      row: row && cells.length > 1,
      quoted: false,
      mark: row && cells.length > 1 ? null : markLine(part),
    });
  }
}

/** `Chương II QUY ĐỊNH … Điều 9. Nguyên tắc`: one line that holds several headings. */
function splitGlued(text: string): string[] {
  const groups: string[][] = [];
  let complete = false;
  for (const part of text.split(GLUED_HEADING)) {
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

/** A chapter or section with its title in capitals, or with its number only. */
function isWholeHeading(part: string): boolean {
  const own = part.replace(UPPER_HEADING, '');
  return own !== part && (isUpper(own) || /^[\dIVXLC]{1,6} ?[.:]?$/.test(own));
}

function cellsOf(trimmed: string, row: boolean): string[] {
  if (row) {
    return trimmed
      .split('|')
      .map((cell) => collapse(stripEmphasis(cell.trim())))
      .filter((cell) => cell !== '');
  }
  if (!WIDE_GAP.test(trimmed)) return [collapse(stripEmphasis(trimmed))];
  return trimmed.split(WIDE_GAP).map(collapse);
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
