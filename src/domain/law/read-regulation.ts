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
import { normaliseText } from './normalise-text.ts';
import type { Instrument, Reading, SourceText } from './parsed-document.ts';
import { readEffect } from './read-effect.ts';
import { readFront } from './read-front.ts';
import { readTail } from './read-tail.ts';
import { splitInstruments } from './split-instruments.ts';
import type { Range } from './split-instruments.ts';
import { splitLines } from './split-lines.ts';
import type { Line } from './split-lines.ts';
import { openWriter, writeLine, writtenText } from './text-writer.ts';
import type { TextWriter } from './text-writer.ts';
import { warnOfDocument } from './warn-of-document.ts';

/**
 * Reads the text of a regulation into its instruments, their nodes and their timed duties. Pure and
 * linear in the length of the text; never fails: what cannot be understood becomes running text, and
 * what a person should look at becomes a warning. The `text` of the result is the normalised text with
 * wrapped lines joined, one paragraph a line; spans count its UTF-16 code units.
 */
export function readRegulation(source: SourceText): Reading {
  const { lines, dropped } = splitLines(normaliseText(source.text));
  markQuotations(lines);
  const shape = measureShape(lines, source.wrapped);
  const headings = findHeadings(lines, shape);
  const writer = openWriter();
  const page: Page = { lines, headings, shape, wrapped: source.wrapped, writer };
  const instruments = splitInstruments(lines, headings).map((range) => readInstrument(page, range));
  const numbering = assignEids(instruments);
  const text = writtenText(writer);
  const document = {
    source: source.source,
    instruments,
    duties: findDuties(instruments, text),
    dropped: [...source.dropped, ...dropped],
    warnings: [...source.warnings, ...warnOfDocument(instruments, lines), ...numbering],
  };
  return { document, text };
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
  for (let index = from; index < to; index += 1) writeLine(writer, lines[index]?.text ?? '');
}
