import type { Headings } from './find-headings.ts';
import { isFinishedBefore } from './line-shape.ts';
import type { Shape } from './line-shape.ts';
import type { Range } from './split-instruments.ts';
import type { Line } from './split-lines.ts';

type Page = { lines: Line[]; headings: Headings; shape: Shape };

/**
 * Where the body of an instrument begins. In a text without articles that may be a clause `1.` before
 * any heading; otherwise it is the first heading that was found.
 */
export function findOpeningClause({ lines, headings, shape }: Page, range: Range): number {
  if (headings.hasArticles) return range.body;
  for (let index = range.from + 1; index < range.body; index += 1) {
    const mark = lines[index]?.mark;
    if (mark?.kind !== 'clause' || mark.num !== '1') continue;
    if (isFinishedBefore(lines, index, shape)) return index;
  }
  return range.body;
}
