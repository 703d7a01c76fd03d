import { endsLikeReference, endsSentence, isFinishedBefore } from './line-shape.ts';
import type { Shape } from './line-shape.ts';
import { suffixOf } from './mark-line.ts';
import type { Mark } from './mark-line.ts';
import type { Line } from './split-lines.ts';

/** How far the numbering has come at some line of the body. */
export type Numbering = {
  hasArticles: boolean;
  /** Number of the open article; null outside articles. */
  article: string | null;
  clause: number;
  clauseSuffix: string;
  /** Letter of the last point, without its digits; empty when none is open. */
  point: string;
  pointDigits: number;
  /** The last small Roman item, `iii`; empty when none is open. */
  romanItem: string;
};

/** The order in which Vietnamese texts count their points; f, j, w, z stand where other texts put them. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';
const SMALL_ROMANS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Numbering at the beginning of an article, or of a text without articles. */
export function startNumbering(hasArticles: boolean, article: string | null): Numbering {
  return { hasArticles, article, clause: 0, clauseSuffix: '', point: '', pointDigits: 0, romanItem: '' };
}

type Place = { lines: Line[]; index: number; shape: Shape };

/**
 * Decides whether the number at the beginning of a line counts a clause, a point or an item here, and
 * moves the numbering on. Gives the mark (a lone `i)` becomes an item), or null for running text.
 */
export function acceptMark(mark: Mark, place: Place, numbering: Numbering): Mark | null {
  if (isBareNumber(mark, place) && !hasWordsBelow(place)) return null;
  if (mark.kind === 'clause') return acceptClause(mark, place, numbering) ? mark : null;
  if (mark.kind === 'item' || isRomanItem(mark, numbering)) {
    const item: Mark = mark.kind === 'item' ? mark : { ...mark, kind: 'item' };
    return acceptItem(item, place, numbering) ? item : null;
  }
  if (mark.kind === 'point') return acceptPoint(mark, place, numbering) ? mark : null;
  return null;
}

/** Moves the numbering on to a clause or point whose number a person said. */
export function takeNumber(mark: Mark, numbering: Numbering): void {
  if (mark.kind === 'clause') countClause(mark.num ?? '', numbering);
  else countPoint(readPoint(mark), numbering);
}

function isBareNumber(mark: Mark, { lines, index }: Place): boolean {
  return mark.kind !== 'item' && mark.at >= (lines[index]?.text.length ?? 0);
}

/** A number alone on its line counts only when running text follows, and not another number. */
function hasWordsBelow({ lines, index }: Place): boolean {
  const below = lines[index + 1];
  return below !== undefined && below.mark === null && !below.row && /\p{L}{2}/u.test(below.text);
}

function acceptClause(mark: Mark, place: Place, numbering: Numbering): boolean {
  if (numbering.hasArticles && numbering.article === null) return false;
  const number = Number.parseInt(mark.num ?? '0', 10);
  const suffix = suffixOf(mark.num ?? '');
  if (!isClauseHere(mark, { number, suffix }, place, numbering)) return false;
  countClause(mark.num ?? '0', numbering);
  return true;
}

function countClause(num: string, numbering: Numbering): void {
  numbering.clause = Number.parseInt(num, 10);
  numbering.clauseSuffix = suffixOf(num);
  numbering.point = '';
  numbering.pointDigits = 0;
  numbering.romanItem = '';
}

function isClauseHere(
  mark: Mark,
  { number, suffix }: { number: number; suffix: string },
  { lines, index, shape }: Place,
  numbering: Numbering,
): boolean {
  const text = lines[index]?.text ?? '';
  const before = lines[index - 1]?.text ?? '';
  const small = /^\p{Ll}/u.test(text.slice(mark.at));
  const finished = isFinishedBefore(lines, index, shape);
  const next = number === numbering.clause + 1;
  const inserted = number === numbering.clause && suffix > numbering.clauseSuffix;
  if (next || inserted) {
    if (finished) return !small || endsSentence(before) || mark.strong;
    return !small && mark.strong && !endsLikeReference(before) && !before.endsWith(',');
  }
  if (!finished || small || !mark.strong) return false;
  // A number out of its order must stand where a sentence or a heading has plainly ended.
  const plain = endsSentence(before) || lines[index - 1]?.mark?.kind === 'article' || !shape.hardWrapped;
  return plain && number > 0 && number <= numbering.clause + 20;
}

function isRomanItem(mark: Mark, numbering: Numbering): boolean {
  if (mark.kind !== 'point' || mark.num === null) return false;
  const value = SMALL_ROMANS.indexOf(mark.num);
  if (value < 1) return false;
  if (value > 1) return SMALL_ROMANS.indexOf(numbering.romanItem) === value - 1;
  return numbering.point !== 'h' && numbering.point !== 'g' && !numbering.point.startsWith('i');
}

function acceptItem(mark: Mark, { lines, index, shape }: Place, numbering: Numbering): boolean {
  if (numbering.hasArticles && numbering.article === null && mark.num !== null) return false;
  const finished = isFinishedBefore(lines, index, shape);
  const before = lines[index - 1];
  if (!finished && !(before?.mark?.kind === 'item' && before.mark.num === null)) return false;
  if (mark.num === null) return true;
  if (mark.num.includes('.')) return acceptDecimal(mark.num, numbering);
  numbering.romanItem = mark.num;
  return true;
}

/** `2.1` under clause 2 or under article 2; `12.5` elsewhere is an amount. */
function acceptDecimal(num: string, numbering: Numbering): boolean {
  const [first = '', second = ''] = num.split('.');
  const known = Number(first) === numbering.clause || first === numbering.article;
  if (!known && (numbering.clause > 0 || numbering.hasArticles)) return false;
  if (Number(second) === 0) return false;
  numbering.point = '';
  numbering.pointDigits = 0;
  return true;
}

function acceptPoint(mark: Mark, place: Place, numbering: Numbering): boolean {
  if (numbering.hasArticles && numbering.article === null) return false;
  const point = readPoint(mark);
  if (!isPointHere(mark, point, place, numbering)) return false;
  countPoint(point, numbering);
  return true;
}

type PointNumber = { letter: string; digits: number };

function readPoint(mark: Mark): PointNumber {
  const compact = (mark.num ?? '').replace(/[. ]/g, '');
  const letter = compact.replace(/\d+$/, '');
  return { letter, digits: Number(compact.slice(letter.length) || '0') };
}

function countPoint({ letter, digits }: PointNumber, numbering: Numbering): void {
  numbering.point = letter;
  numbering.pointDigits = digits;
  numbering.romanItem = '';
}

function isPointHere(
  mark: Mark,
  { letter, digits }: PointNumber,
  { lines, index, shape }: Place,
  numbering: Numbering,
): boolean {
  const before = lines[index - 1]?.text ?? '';
  const finished = isFinishedBefore(lines, index, shape);
  if (isNextPoint(letter, digits, numbering)) {
    if (finished) return true;
    return mark.strong && !endsLikeReference(before);
  }
  if (!finished || !mark.strong) return false;
  if (digits > 0 || letter === 'a') return true;
  return endsSentence(before) || !shape.hardWrapped;
}

function isNextPoint(letter: string, digits: number, numbering: Numbering): boolean {
  const { point, pointDigits } = numbering;
  if (digits > 0) {
    if (letter === point) return digits === pointDigits + 1;
    return digits === 1 && (pointDigits > 0 || point === '') && stepOf(point, letter);
  }
  return stepOf(point, letter);
}

function stepOf(point: string, letter: string): boolean {
  if (point === '') return letter === 'a';
  if (point === 'y') return letter === 'aa' || letter === 'z';
  if (letter.length > 1) return point.length > 1 && stepOf(point.charAt(0), letter.charAt(0));
  const step = VIETNAMESE.indexOf(letter) - VIETNAMESE.indexOf(point);
  if (step === 1 && VIETNAMESE.includes(point)) return true;
  return LETTERS.indexOf(letter) - LETTERS.indexOf(point) === 1;
}
