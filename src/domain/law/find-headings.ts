import { endsLikeReference, endsSentence, isFinishedBefore } from './line-shape.ts';
import type { Shape } from './line-shape.ts';
import { suffixOf } from './mark-line.ts';
import type { Mark } from './mark-line.ts';
import { romanValue } from './roman-value.ts';
import { isUpper } from './split-lines.ts';
import type { Line } from './split-lines.ts';

export type HeadingKind = 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'annex';

export type Headings = {
  /** What stands at a line, by the line's index. */
  at: Map<number, HeadingKind>;
  hasArticles: boolean;
};

type Walk = {
  lines: Line[];
  shape: Shape;
  hasArticles: boolean;
  /** Line indices of all possible headings of an article, by number. */
  places: Map<string, number[]>;
  lastArticle: number;
  lastSuffix: string;
  lastRoman: number;
  inAnnex: boolean;
  at: Map<number, HeadingKind>;
};

const LAW_NAME =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Hiến pháp|Điều lệ|Công ước|Hiệp định)(?![\p{L}])/u;
const ANNEX =
  /^(?:PHỤ LỤC|Phụ lục|(?:MẪU|Mẫu|BIỂU|Biểu)(?: (?:MẪU|mẫu))?(?= (?:số|SỐ|\d)))(?: (?:số|SỐ))?:?(?: ?[\dIVXLCA-Z]{1,6}[a-zđ]?(?:[-/.&][\p{Lu}\d]+)*)?(?=$|[.:]| [\p{Lu}(])/u;
const ATTACHED = /^\(? ?(?:được )?(?:ban hành )?kèm theo /i;

/** Finds the lines that really are headings of parts, chapters, sections, articles and annexes. */
export function findHeadings(lines: Line[], shape: Shape): Headings {
  const places = placesOfArticles(lines);
  const walk = openWalk(lines, shape, places);
  walkLines(walk, 0, lines.length);
  return { at: walk.at, hasArticles: places.size > 0 };
}

/** The same for lines `from` to `to` of an instrument that has no articles, where sections may be Roman. */
export function findHeadingsWithoutArticles(
  lines: Line[],
  shape: Shape,
  { from, to }: { from: number; to: number },
): Headings {
  const walk = openWalk(lines, shape, new Map());
  walkLines(walk, from, to);
  return { at: walk.at, hasArticles: false };
}

function openWalk(lines: Line[], shape: Shape, places: Map<string, number[]>): Walk {
  return {
    lines,
    shape,
    hasArticles: places.size > 0,
    places,
    lastArticle: 0,
    lastSuffix: '',
    lastRoman: 0,
    inAnnex: false,
    at: new Map(),
  };
}

function walkLines(walk: Walk, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const kind = decide(walk, index);
    if (kind !== null) walk.at.set(index, kind);
  }
}

function placesOfArticles(lines: Line[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { mark, quoted }] of lines.entries()) {
    if (quoted || mark?.kind !== 'article' || !mark.strong || mark.num === null) continue;
    const list = places.get(mark.num);
    if (list === undefined) places.set(mark.num, [index]);
    else list.push(index);
  }
  return places;
}

function decide(walk: Walk, index: number): HeadingKind | null {
  const line = walk.lines[index];
  if (line === undefined || line.quoted) return null;
  if (line.said) return takeSaid(walk, line.mark);
  const kind = line.mark?.kind;
  if (kind === undefined || kind === 'item' || kind === 'clause' || kind === 'point') {
    return kind === undefined && startsAnnex(walk, index, line) ? 'annex' : null;
  }
  if (walk.inAnnex && !opensAttachment(walk.lines, index)) return null;
  if (kind === 'article') return walk.hasArticles ? decideArticle(walk, index, line) : null;
  if (kind === 'roman') return decideRoman(walk, index, line);
  return isGroupHeading(walk, index, line) ? enterGroup(walk, kind) : null;
}

/** What a person said is so; the headings after it are counted on from there. */
function takeSaid(walk: Walk, mark: Mark | null): HeadingKind | null {
  const kind = mark?.kind;
  if (mark == null || kind === undefined || kind === 'clause' || kind === 'point' || kind === 'item')
    return null;
  if (kind === 'article') return enterArticle(walk, mark.num ?? '');
  const group = enterGroup(walk, kind === 'roman' ? 'section' : kind);
  // Sections without a word before their number count on in Roman numbers.
  if (group === 'section' && mark.label === null) walk.lastRoman = romanValue(mark.num ?? '');
  return group;
}

function enterArticle(walk: Walk, num: string): HeadingKind {
  walk.lastArticle = Number.parseInt(num, 10) || walk.lastArticle;
  walk.lastSuffix = suffixOf(num);
  walk.inAnnex = false;
  return 'article';
}

function enterGroup(walk: Walk, kind: HeadingKind): HeadingKind {
  walk.lastRoman = 0;
  walk.inAnnex = false;
  return kind;
}

function startsAnnex(walk: Walk, index: number, line: Line): boolean {
  const code = line.text.charCodeAt(0);
  if (code !== 80 && code !== 77 && code !== 66) return false; // P M B
  if (!ANNEX.test(line.text) || line.text.length > 400) return false;
  if (walk.inAnnex) return true;
  if (!isFinishedBefore(walk.lines, index, walk.shape)) return false;
  if (walk.lastArticle === 0 && walk.hasArticles) return false;
  // A reference or the name of a file between two articles is no annex.
  if (hasLater(walk, String(walk.lastArticle + 1), index)) return false;
  walk.inAnnex = true;
  return true;
}

/** Under an annex only a whole attached regulation begins a structure again. */
function opensAttachment(lines: Line[], index: number): boolean {
  for (let near = index - 1; near >= Math.max(0, index - 12); near -= 1) {
    const line = lines[near];
    if (line !== undefined && ATTACHED.test(line.text)) return standsUnderKindLine(lines, near);
  }
  return false;
}

function standsUnderKindLine(lines: Line[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - 8), index);
  return above.some(({ text }) =>
    /^(?:QUY CHẾ|QUY ĐỊNH|NỘI QUY|ĐIỀU LỆ|CHƯƠNG TRÌNH|KẾ HOẠCH)(?: |$)/.test(text),
  );
}

function hasLater(walk: Walk, num: string, index: number): boolean {
  return (walk.places.get(num)?.at(-1) ?? -1) > index;
}

function decideArticle(walk: Walk, index: number, line: Line): HeadingKind | null {
  const mark = line.mark;
  if (mark === null || mark.num === null) return null;
  const number = Number.parseInt(mark.num, 10);
  const suffix = suffixOf(mark.num);
  const rest = line.text.slice(mark.at);
  if (!isArticleHere(walk, index, { number, suffix, rest, strong: mark.strong })) return null;
  return enterArticle(walk, mark.num);
}

type Candidate = { number: number; suffix: string; rest: string; strong: boolean };

function isArticleHere(walk: Walk, index: number, candidate: Candidate): boolean {
  const { number, suffix, rest, strong } = candidate;
  const expected =
    number === walk.lastArticle + 1 || (number === walk.lastArticle && suffix > walk.lastSuffix);
  const finished = isFinishedBefore(walk.lines, index, walk.shape);
  if (/^\p{Ll}/u.test(rest)) return strong && expected && finished && !endsSoft(walk.lines, index);
  if (!strong) return expected && finished && !LAW_NAME.test(rest);
  if (rest === '' && !/[.:]$/.test(walk.lines[index]?.text ?? ''))
    return expected && finished && !isBareList(walk.lines, index);
  if (expected) return finished || !endsLikeReference(walk.lines[index - 1]?.text ?? '');
  if (!finished) return false;
  // A number out of its order must stand where something has plainly ended, unless nothing fits better.
  const missing = number > walk.lastArticle && !hasLater(walk, String(walk.lastArticle + 1), index);
  return missing || number === 1 || isPlainlyEnded(walk, index);
}

function isPlainlyEnded({ lines, shape, at }: Walk, index: number): boolean {
  if (at.has(index - 1) || !endsSoft(lines, index)) return true;
  return lines[index]?.blankBefore === true && !shape.hardWrapped;
}

/** True when the line before stops without the end of a sentence. */
function endsSoft(lines: Line[], index: number): boolean {
  const before = lines[index - 1];
  return before !== undefined && !endsSentence(before.text);
}

/** `Điều 41`, `Điều 42`, each alone on its line: a list of references, not headings. */
function isBareList(lines: Line[], index: number): boolean {
  const bare = /^Điều \d{1,4}$/;
  return bare.test(lines[index - 1]?.text ?? '') || bare.test(lines[index + 1]?.text ?? '');
}

function decideRoman(walk: Walk, index: number, line: Line): HeadingKind | null {
  const mark = line.mark;
  if (mark === null || mark.num === null) return null;
  const value = romanValue(mark.num);
  const rest = line.text.slice(mark.at);
  const capital = isUpper(rest);
  if (walk.hasArticles && !capital) return null;
  if (value !== walk.lastRoman + 1 && !(capital && value === 1)) return null;
  if (!isFinishedBefore(walk.lines, index, walk.shape)) return null;
  walk.lastRoman = value;
  return 'section';
}

/** Phần, chương, mục: alone on the line, before a stop, or before a title that is no name of a law. */
function isGroupHeading(walk: Walk, index: number, line: Line): boolean {
  const mark = line.mark;
  if (mark === null) return false;
  const rest = line.text.slice(mark.at);
  if (/^\p{Ll}/u.test(rest)) return false;
  const finished = isFinishedBefore(walk.lines, index, walk.shape);
  const upperAhead = isUpper(rest === '' ? (walk.lines[index + 1]?.text ?? '') : rest);
  if (upperAhead) return finished || !endsLikeReference(walk.lines[index - 1]?.text ?? '');
  if (!finished || endsLong(rest)) return false;
  return mark.strong || (!LAW_NAME.test(rest) && walk.lines[index + 1]?.mark?.kind === 'article');
}

/** A title is short and stops without the end of a sentence. */
function endsLong(rest: string): boolean {
  return rest.length > 250 || /[.;]$/.test(rest);
}
