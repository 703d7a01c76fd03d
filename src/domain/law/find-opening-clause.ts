import type { Headings } from './find-headings.ts';
import { isFinishedBefore } from './line-shape.ts';
import type { Shape } from './line-shape.ts';
import type { Range } from './split-instruments.ts';
import { isSaidNumbered } from './split-lines.ts';
import type { Line } from './split-lines.ts';

type Page = { lines: Line[]; headings: Headings; shape: Shape };

/**
 * Where the body of an instrument without articles begins: at its first heading, or at a clause `1.`
 * that stands before any heading, or at a line that a person said to be numbered.
 */
export function findOpeningClause({ lines, headings, shape }: Page, range: Range): number {
  for (let index = range.from; index < range.to; index += 1) {
    if (headings.at.has(index) || isSaidNumbered(lines[index])) return index;
    const mark = lines[index]?.mark;
    if (lines[index]?.quoted === true || index === range.from || mark?.kind !== 'clause' || mark.num !== '1')
      continue;
    if (isFinishedBefore(lines, index, shape)) return index;
  }
  return range.to;
}
