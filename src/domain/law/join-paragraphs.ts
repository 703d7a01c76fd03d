import { acceptMark, startNumbering, takeNumber } from './accept-mark.ts';
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
  /** The printed lines that it was joined from. */
  lines: string[];
  /** The lines as one. */
  text: string;
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
  for (const block of walk.blocks) block.text = joinTexts(block.lines);
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
  } else if (line.said) {
    placeSaid(walk, line);
  } else if (line.row) {
    push(walk, 'row', line, null);
  } else if (line.quoted && line.mark !== null) {
    // The number counts in the text that is quoted, but it does begin a paragraph.
    push(walk, 'text', line, null);
  } else {
    placeText(walk, index, line);
  }
}

/** A clause, a point or a paragraph that a person said to be one. */
function placeSaid(walk: Walk, line: Line): void {
  if (line.mark !== null) takeNumber(line.mark, walk.numbering);
  push(walk, (line.mark?.kind as Block['kind'] | undefined) ?? 'text', line, line.mark);
}

function placeText(walk: Walk, index: number, line: Line): void {
  const { lines, shape } = walk;
  const mark =
    line.mark === null || line.quoted ? null : acceptMark(line.mark, { lines, index, shape }, walk.numbering);
  if (mark !== null) {
    push(walk, mark.kind as Block['kind'], line, mark);
    return;
  }
  const last = walk.blocks.at(-1);
  if (last !== undefined && continues(walk, last, index)) {
    last.lines.push(line.text);
  } else {
    push(walk, 'text', line, null);
  }
}

function push(walk: Walk, kind: Block['kind'], line: Line, mark: Mark | null): void {
  walk.blocks.push({ kind, mark, lines: [line.text], text: line.text });
}

/** Lines as one text. A code that was broken behind its hyphen or stroke (`QĐ-` / `UBND`) gets no space. */
export function joinTexts(lines: readonly string[]): string {
  let joined = lines[0] ?? '';
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1] ?? '';
    const after = lines[index] ?? '';
    const glue = /^[\p{Lu}\d&][-/]$/u.test(before.slice(-2)) && /^[\p{Lu}\d]/u.test(after);
    joined += glue ? after : ` ${after}`;
  }
  return joined;
}

function continues(walk: Walk, last: Block, index: number): boolean {
  const line = walk.lines[index];
  const before = walk.lines[index - 1];
  if (line === undefined || before === undefined || last.kind === 'row' || before.row) return false;
  if (isGroup(last.kind)) return continuesTitle(walk, last, index, line);
  if ((last.kind === 'clause' || last.kind === 'point') && isBare(last)) return true;
  if (last.kind === 'article' && isBare(last)) {
    return isTitleBelow(walk, index, line);
  }
  if (last.kind === 'article' && last.lines.length === 1) return continuesArticle(walk, index, line, before);
  return continuesText(walk, line, before);
}

function isGroup(kind: Block['kind']): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'subsection';
}

/** The title of a chapter stands in capitals on the lines below, or as one short line before the article. */
function continuesTitle(walk: Walk, last: Block, index: number, line: Line): boolean {
  const bare = isBare(last);
  const title = last.lines.length > 1 ? (last.lines.at(-1) ?? '') : ownWords(last);
  if (isUpper(line.text)) return bare || isUpper(title);
  if (!bare) return /^\p{Ll}/u.test(line.text) && walk.wrapped && !endsSentence(title);
  if (line.text.length >= 160 || endsSentence(line.text) || line.text.startsWith('(')) return false;
  return walk.headings.at.has(index + 1);
}

/** Nothing but the number so far: the title, or the text, stands on the lines below. */
function isBare(block: Block): boolean {
  return block.lines.length === 1 && ownWords(block) === '';
}

function ownWords(block: Block): string {
  return block.text.slice(block.mark?.at ?? 0);
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
  // A number that counts nothing here: an amount, or the rest of a reference.
  if (small || (!ended && /^\d/.test(line.text))) return true;
  if (!ended)
    return isFull(before, line, walk.shape) || endsLikeReference(before.text) || before.text.endsWith(',');
  return before.text.endsWith('.') && before.text.length >= walk.shape.width * 0.95;
}
