import { assignEids } from './assign-eids.ts';
import { buildTree } from './build-tree.ts';
import { findDuties } from './duties/find-duties.ts';
import { findHeadings, findHeadingsWithoutArticles } from './find-headings.ts';
import type { Headings } from './find-headings.ts';
import { findOpeningClause } from './find-opening-clause.ts';
import { markQuotations } from './find-quotations.ts';
import { findTail } from './find-tail.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { measureShape } from './line-shape.ts';
import type { Shape } from './line-shape.ts';
import type { Instrument, ParsedDocument } from './parsed-document.ts';
import { readEffect } from './read-effect.ts';
import { readFront } from './read-front.ts';
import { readTail } from './read-tail.ts';
import { splitInstruments } from './split-instruments.ts';
import type { Range } from './split-instruments.ts';
import { textWithGaps } from './split-lines.ts';
import type { Line } from './split-lines.ts';
import { writeLine, writtenText } from './text-writer.ts';
import type { TextWriter } from './text-writer.ts';
import { warnOfDocument } from './warn-of-document.ts';

/** What the lines themselves say of the document, and the text that its spans point into. */
export type ReadLines = Pick<ParsedDocument, 'instruments' | 'duties' | 'warnings'> & { text: string };

/**
 * Reads the lines of a document into its instruments and duties. `wrapped` tells whether a line may end inside a
 * sentence. Marks quotations in the lines; the text is written into the writer.
 */
export function readLines(lines: Line[], wrapped: boolean, writer: TextWriter): ReadLines {
  markQuotations(lines);
  const shape = measureShape(lines, wrapped);
  const headings = findHeadings(lines, shape);
  const page: Page = { lines, headings, shape, wrapped, writer };
  const instruments = splitInstruments(lines, headings).map((range) => readInstrument(page, range));
  const numbering = assignEids(instruments);
  const text = writtenText(writer);
  const duties = findDuties(instruments, text);
  return { instruments, duties, warnings: [...warnOfDocument(instruments, lines), ...numbering], text };
}

type Page = { lines: Line[]; headings: Headings; shape: Shape; wrapped: boolean; writer: TextWriter };

function readInstrument(page: Page, found: Range): Instrument {
  if (found.articles > 0) return readParts(page, found);
  const headings = findHeadingsWithoutArticles(page.lines, page.shape, found);
  const own = { ...page, headings };
  return readParts(own, { ...found, body: findOpeningClause(own, found) });
}

function readParts(page: Page, range: Range): Instrument {
  const { lines, headings, writer } = page;
  const tail = findTail(lines, headings, range);
  writeLines(writer, lines, range.from, range.body);
  const front = readFront(lines.slice(range.from, range.body));
  const body = buildTree(joinParagraphs(page, range.body, tail), writer);
  writeLines(writer, lines, tail, range.to);
  return {
    role: range.role,
    ...front,
    ...readEffect(body),
    body,
    ...readTail(lines, headings, tail, range.to),
  };
}

function writeLines(writer: TextWriter, lines: Line[], from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line !== undefined) writeLine(writer, writer.keepsLines ? line.text : textWithGaps(line));
  }
}
