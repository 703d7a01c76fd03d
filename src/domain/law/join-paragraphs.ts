import { acceptMark, startNumbering } from './accept-mark.ts';
import type { Numbering } from './accept-mark.ts';
import type { HeadingKind, Headings } from './find-headings.ts';
import { endsLikeReference, endsSentence, isFull } from './line-shape.ts';
import type { Shape } from './line-shape.ts';
import type { Mark } from './mark-line.ts';
import { isUpper } from './split-lines.ts';
import type { Line } from './split-lines.ts';

/** A paragraph of the body with its wrapped lines joined: a heading, a numbered provision, text or a row. */
export type Block = {
  kind: Exclude<HeadingKind, 'annex'> | 'clause' | 'point' | 'item' | 'text' | 'row';
  mark: Mark | null;
  text: string;
  /** How many printed lines it was joined from. */
  lines: number;
};

type Walk = {
  lines: Line[];
  headings: Headings;
  shape: Shape;
  wrapped: boolean;
  numbering: Numbering;
  blocks: Block[];
};

type Body = { lines: Line[]; headings: Headings; shape: Shape; wrapped: boolean };

/** Makes the paragraphs of lines `from` to `to` (not included), deciding which numbers count. */
export function joinParagraphs(body: Body, from: number, to: number): Block[] {
  const walk: Walk = { ...body, numbering: startNumbering(body.headings.hasArticles, null), blocks: [] };
  for (let index = from; index < to; index += 1) placeLine(walk, index);
  return walk.blocks;
}

function placeLine(walk: Walk, index: number): void {
  const line = walk.lines[index];
  if (line === undefined) return;
  const heading = walk.headings.at.get(index);
  if (heading !== undefined && heading !== 'annex') {
    const article = heading === 'article' ? (line.mark?.num ?? null) : null;
    walk.numbering = startNumbering(walk.headings.hasArticles, article);
    push(walk, heading, line, line.mark);
  } else if (line.row) {
    push(walk, 'row', line, null);
  } else {
    placeText(walk, index, line);
  }
}

function placeText(walk: Walk, index: number, line: Line): void {
  const { lines, shape } = walk;
  const mark = line.mark === null ? null : acceptMark(line.mark, { lines, index, shape }, walk.numbering);
  if (mark !== null) {
    push(walk, mark.kind as Block['kind'], line, mark);
    return;
  }
  const last = walk.blocks.at(-1);
  if (last !== undefined && continues(walk, last, index)) {
    last.text = joinTexts(last.text, line.text);
    last.lines += 1;
  } else {
    push(walk, 'text', line, null);
  }
}

function push(walk: Walk, kind: Block['kind'], line: Line, mark: Mark | null): void {
  walk.blocks.push({ kind, mark, text: line.text, lines: 1 });
}

/** A code that was broken behind its hyphen or stroke (`QĐ-` / `UBND`) gets no space. */
export function joinTexts(before: string, after: string): string {
  const glue = /[\p{Lu}\d&][-/]$/u.test(before) && /^[\p{Lu}\d]/u.test(after);
  return glue ? before + after : `${before} ${after}`;
}

function continues(walk: Walk, last: Block, index: number): boolean {
  const line = walk.lines[index];
  const before = walk.lines[index - 1];
  if (line === undefined || before === undefined || last.kind === 'row' || before.row) return false;
  if (isGroup(last.kind)) return continuesTitle(walk, last, index, line);
  if (last.kind === 'article' && last.mark !== null && last.text.length <= last.mark.at) {
    return isTitleBelow(walk, index, line);
  }
  if (last.kind === 'article' && last.lines === 1) return continuesArticle(walk, index, line, before);
  return continuesText(walk, line, before);
}

function isGroup(kind: Block['kind']): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'subsection';
}

/** The title of a chapter stands in capitals on the lines below, or as one short line before the article. */
function continuesTitle(walk: Walk, last: Block, index: number, line: Line): boolean {
  const title = last.text.slice(last.mark?.at ?? 0);
  if (isUpper(line.text)) return title === '' || isUpper(title);
  if (title !== '') return /^\p{Ll}/u.test(line.text) && walk.wrapped && !endsSentence(title);
  return (
    line.text.length < 160 &&
    !endsSentence(line.text) &&
    !line.text.startsWith('(') &&
    walk.headings.at.has(index + 1)
  );
}

/** `Điều 1.` alone: the line below is its title when it is short, no sentence, and something numbered follows. */
function isTitleBelow(walk: Walk, index: number, line: Line): boolean {
  const next = walk.lines[index + 1];
  if (line.text.length > 120 || endsSentence(line.text) || !/^\p{Lu}/u.test(line.text)) return false;
  return next !== undefined && (next.mark?.num === '1' || next.mark?.num === 'a') && !next.row;
}

function continuesArticle(walk: Walk, index: number, line: Line, before: Line): boolean {
  if (!walk.wrapped || endsSentence(before.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  if (!walk.shape.hardWrapped || line.blankBefore) return false;
  if (endsLikeReference(before.text) || before.text.endsWith(',')) return true;
  if (!isFull(before, line, walk.shape)) return false;
  // A full line that goes on with a capital: the title's short second line, or the first line of a text.
  const next = walk.lines[index + 1];
  if (/^\d/.test(line.text)) return true;
  return next === undefined || walk.headings.at.has(index + 1) || next.mark !== null;
}

function continuesText(walk: Walk, line: Line, before: Line): boolean {
  if (!walk.wrapped) return false;
  const small = /^\p{Ll}/u.test(line.text);
  const ended = endsSentence(before.text);
  if (!walk.shape.hardWrapped) return small && (!ended || (!line.blankBefore && /[;,]$/.test(before.text)));
  if (line.blankBefore) return !ended && (small || isFull(before, line, walk.shape));
  if (small) return true;
  if (!ended)
    return isFull(before, line, walk.shape) || endsLikeReference(before.text) || before.text.endsWith(',');
  return before.text.endsWith('.') && before.text.length >= walk.shape.width * 0.95;
}
