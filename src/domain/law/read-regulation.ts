import { normaliseText } from './normalise-text.ts';
import type { Reading, SourceText } from './parsed-document.ts';
import { readLines } from './read-lines.ts';
import { splitLines } from './split-lines.ts';
import { openWriter } from './text-writer.ts';
import { warnOfHeads } from './warn-of-document.ts';

/**
 * Reads the text of a regulation into its instruments, their nodes and their timed duties. Pure and
 * linear in the length of the text; never fails: what cannot be understood becomes running text, and
 * what a person should look at becomes a warning. The `text` of the result is the normalised text with
 * wrapped lines joined, one paragraph a line; spans count its UTF-16 code units.
 */
export function readRegulation(source: SourceText): Reading {
  const { lines, dropped } = splitLines(normaliseText(source.text));
  const { text, instruments, duties, warnings } = readLines(lines, source.wrapped, openWriter(false));
  const setAside = [...source.dropped, ...dropped];
  const document = {
    source: source.source,
    instruments,
    duties,
    dropped: setAside,
    warnings: [...source.warnings, ...warnOfHeads(setAside, warnings), ...warnings],
  };
  return { document, text };
}
