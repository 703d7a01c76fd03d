import { ok, refusal } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { joinTexts } from './join-paragraphs.ts';
import { isNumberOf, markLine } from './mark-line.ts';
import { normaliseText } from './normalise-text.ts';
import type { Reading } from './parsed-document.ts';

/** What a person may say that a line is. */
export const lineRoles = ['part', 'chapter', 'section', 'article', 'clause', 'point', 'text'] as const;

/** A heading, a clause or a point with its number, or running text, which has none. */
export type LineRole = { as: (typeof lineRoles)[number]; num: string | null };

/** A text as it was read, one paragraph a line, with what a person said of its lines. Never a line break in a line. */
export type CorrectedText = {
  lines: string[];
  /** By the index of the line. Lines without a role are left to the reader. */
  roles: Record<string, LineRole>;
};

/** One correction of the structure. Lines count from 0. */
export type StructureCorrection =
  /** The line is a heading, a clause, running text …; a number of null means the one that the line prints. */
  | { do: 'mark'; line: number; role: LineRole }
  /** The line is again what the reader takes it for. */
  | { do: 'unmark'; line: number }
  /** The line goes on with the one before it, whose role stays. */
  | { do: 'merge'; line: number }
  /** The line ends before `at` (UTF-16 code units); its first part keeps the role. */
  | { do: 'split'; line: number; at: number }
  /** Words that were misread by recognition. */
  | { do: 'reword'; line: number; text: string };

export type CorrectionRefusal = 'noSuchLine' | 'wrongPlace' | 'wrongNumber';

/** The text of a reading, with nothing said of it yet. */
export function openCorrection(reading: Reading): CorrectedText {
  return { lines: reading.text === '' ? [] : reading.text.split('\n'), roles: {} };
}

/**
 * The text after one correction; roles go with their lines. `noSuchLine`: there is no such line; `wrongPlace`: the
 * first line joins nothing, a word is never cut, no part is empty, a line holds no line break; `wrongNumber`: the
 * number is none of that kind of line, or none was said and the line prints none.
 */
export function correctText(
  text: CorrectedText,
  correction: StructureCorrection,
): Outcome<CorrectedText, CorrectionRefusal> {
  const line = text.lines[correction.line];
  if (line === undefined) return refusal('noSuchLine');
  switch (correction.do) {
    case 'mark':
      return mark(text, correction.line, correction.role);
    case 'unmark':
      return ok({ lines: text.lines, roles: moveRoles(text, (at) => (at === correction.line ? null : at)) });
    case 'merge':
      return merge(text, correction.line);
    case 'split':
      return split(text, correction.line, correction.at);
    case 'reword':
      return reword(text, correction.line, correction.text);
  }
}

function mark(text: CorrectedText, at: number, role: LineRole): Outcome<CorrectedText, CorrectionRefusal> {
  const { as } = role;
  const num = role.num === null ? printedNumber(as, text.lines[at] ?? '') : asPrinted(as, role.num.trim());
  const fits = as === 'text' ? num === null : num !== null && isNumberOfRole(as, num);
  return fits
    ? ok({ lines: text.lines, roles: { ...text.roles, [at]: { as, num } } })
    : refusal('wrongNumber');
}

/** Roman numbers of headings are capitals, the letters of articles, clauses and points are small. */
function asPrinted(as: LineRole['as'], num: string): string {
  if (as === 'article' || as === 'clause' || as === 'point') return num.toLowerCase();
  return /^[ivxlc]+$/i.test(num) ? num.toUpperCase() : num;
}

/** The number that stands at the beginning of the line, unless it is expressly that of another kind of heading. */
function printedNumber(as: LineRole['as'], line: string): string | null {
  const printed = as === 'text' ? null : markLine(line);
  if (printed === null || printed.num === null) return null;
  return printed.label === null || printed.kind === as || printed.kind === `sub${as}` ? printed.num : null;
}

const CLAUSE = /^0*[1-9]\d{0,2}[a-zđ]?$/;
/** `a`, `đ`, `aa` behind the last letter, `b1` and `b.1` of sub-points; the reader takes capitals for small letters. */
const POINT = /^(?:[a-zđ]|([a-zđ])\1)(?:[. ]?\d{1,2})?$/;

function isNumberOfRole(as: Exclude<LineRole['as'], 'text'>, num: string): boolean {
  if (as === 'clause') return CLAUSE.test(num);
  if (as === 'point') return POINT.test(num);
  return isNumberOf(as, num) && !/^0+\D?$/.test(num);
}

function merge(text: CorrectedText, at: number): Outcome<CorrectedText, CorrectionRefusal> {
  if (at === 0) return refusal('wrongPlace');
  const lines = text.lines.toSpliced(at - 1, 2, joinTexts(text.lines.slice(at - 1, at + 1)));
  return ok({
    lines,
    roles: moveRoles(text, (index) => (index < at ? index : index === at ? null : index - 1)),
  });
}

function split(text: CorrectedText, line: number, at: number): Outcome<CorrectedText, CorrectionRefusal> {
  const whole = text.lines[line] ?? '';
  if (!isBetweenWords(whole, at)) return refusal('wrongPlace');
  const [left, right] = [whole.slice(0, at).trimEnd(), whole.slice(at).trimStart()];
  if (left === '' || right === '') return refusal('wrongPlace');
  return ok({
    lines: text.lines.toSpliced(line, 1, left, right),
    roles: moveRoles(text, (index) => (index <= line ? index : index + 1)),
  });
}

function isBetweenWords(line: string, at: number): boolean {
  if (!Number.isInteger(at) || at <= 0 || at >= line.length) return false;
  const inWord = /[\p{L}\p{N}\p{M}]/u;
  const [before = '', after = ''] = [line.slice(0, at).match(/.$/u)?.[0], line.slice(at).match(/^./u)?.[0]];
  // Half of a sign that takes two code units is no sign of its own.
  if (/[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after)) return false;
  return !/^\p{M}/u.test(after) && !(inWord.test(before) && inWord.test(after));
}

function reword(text: CorrectedText, at: number, words: string): Outcome<CorrectedText, CorrectionRefusal> {
  const line = normaliseText(words).trim();
  if (line === '' || /[\n\f]/.test(line)) return refusal('wrongPlace');
  return ok({ lines: text.lines.with(at, line), roles: text.roles });
}

/** The roles with each at the line that it goes to; null where it ends. */
function moveRoles(text: CorrectedText, goesTo: (line: number) => number | null): CorrectedText['roles'] {
  const moved: CorrectedText['roles'] = {};
  for (const [key, role] of Object.entries(text.roles)) {
    const line = goesTo(Number(key));
    if (line !== null) moved[line] = role;
  }
  return moved;
}
