import type { CorrectedText, LineRole } from './corrected-text.ts';
import { markAsSaid } from './mark-as-said.ts';
import { markLine } from './mark-line.ts';
import type { Reading, Source } from './parsed-document.ts';
import { readLines } from './read-lines.ts';
import { cellsOf } from './split-lines.ts';
import type { Line } from './split-lines.ts';
import { openWriter } from './text-writer.ts';

/**
 * Reads a corrected text as `readRegulation` reads a first one, but a line with a role is exactly what the person
 * said. Nothing is dropped, and no line is joined or cut: the `text` of the result is the lines of the corrected
 * text, so that a span tells its line. A node may span several of them, as a chapter with its title below does.
 */
export function readCorrected(corrected: CorrectedText, source: Source): Reading {
  const lines = corrected.lines.map((line, index) => lineAsSaid(line, corrected.roles[index]));
  const { text, ...read } = readLines(lines, false, openWriter(true));
  return { document: { source, ...read, dropped: [] }, text };
}

function lineAsSaid(text: string, role: LineRole | undefined): Line {
  const bare = { text, blankBefore: false, pageBefore: false, quoted: false };
  if (role !== undefined)
    return { ...bare, cells: null, row: false, mark: markAsSaid(text, role), said: true };
  const cells = cellsOf(text);
  const row = cells !== null && text.includes('|');
  return { ...bare, cells, row, mark: row ? null : markLine(text), said: false };
}
