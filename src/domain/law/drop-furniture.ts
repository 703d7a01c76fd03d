import type { Dropped } from './parsed-document.ts';

/** The lines of a text before anything is taken out, trimmed, with the page on which each stands. */
export type RawLines = { texts: string[]; pages: number[] };

const RULE = /^[-–—_=*~.·•|+:\s]+$/;
const PAGE_NUMBER = /^(?:[-–—] ?)?(?:(?:Trang|Page) )?(\d{1,4})(?: ?(?:\/|of|trên) ?\d{1,4})?(?: ?[-–—])?$/i;
const GAZETTE_HEAD = /^(?:\d{1,4} )?CÔNG BÁO ?\/ ?Số .{0,40}Ngày [\d\-/ ]+(?:\d{1,4})?$/;
/** Longer lines are never a page number or a running head. */
const LONGEST_HEAD = 120;

/** Cuts a text at line ends and page ends. */
export function readRawLines(text: string): RawLines {
  const raws: RawLines = { texts: [], pages: [] };
  let page = 0;
  for (const line of text.split('\n')) {
    const parts = line.includes('\f') ? line.split('\f') : [line];
    for (const [index, part] of parts.entries()) {
      if (index > 0) page += 1;
      if (part === '' && parts.length > 1) continue;
      raws.texts.push(part.trim());
      raws.pages.push(page);
    }
  }
  return raws;
}

/** How many lines at the beginning are `key: value` pairs between two rules, put there by a site generator. */
export function countFrontMatter({ texts }: RawLines): number {
  if (texts[0] !== '---') return 0;
  const limit = Math.min(texts.length, 200);
  for (let index = 1; index < limit; index += 1) if (texts[index] === '---') return index + 1;
  return 0;
}

/** Why a line belongs to no provision, by its looks and its place; null when it does. */
export function whyDropped(raws: RawLines, index: number): Dropped['why'] | null {
  const line = raws.texts[index] ?? '';
  if (!isWordCode(line.charCodeAt(0)) && RULE.test(line)) return 'rule';
  if (line.length > LONGEST_HEAD) return null;
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
function standsAlone({ texts, pages }: RawLines, index: number): boolean {
  const atPageStart = index === 0 || pages[index - 1] !== pages[index];
  const atPageEnd = index === texts.length - 1 || pages[index + 1] !== pages[index];
  if (atPageStart || atPageEnd) return true;
  return texts[index - 1] === '' && texts[index + 1] === '';
}

/** First and last lines of pages that come back, but for their digits, on at least half of all pages. */
export function findRunningHeads(raws: RawLines): Set<number> {
  const pages = (raws.pages.at(-1) ?? 0) + 1;
  const heads = new Set<number>();
  if (pages < 3) return heads;
  const places = new Map<string, number[]>();
  for (const [index, text] of raws.texts.entries()) {
    if (text === '' || text.length > LONGEST_HEAD || !isPageEdge(raws, index)) continue;
    const key = text.replace(/\d+/g, '#').replace(/ {2,}/g, ' ');
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  for (const list of places.values()) {
    if (list.length >= Math.max(3, pages / 2)) for (const index of list) heads.add(index);
  }
  return heads;
}

function isPageEdge(raws: RawLines, index: number): boolean {
  const page = raws.pages[index];
  return nearestPage(raws, index, -1) !== page || nearestPage(raws, index, 1) !== page;
}

function nearestPage({ texts, pages }: RawLines, index: number, step: -1 | 1): number | undefined {
  for (let near = index + step, seen = 0; seen < 4; near += step, seen += 1) {
    if (texts[near] !== '') return pages[near];
  }
  return pages[index];
}
