import type { LineRole } from './corrected-text.ts';
import { markLine } from './mark-line.ts';
import type { Mark, MarkKind } from './mark-line.ts';

/**
 * The mark of a line that a person said what it is; null for running text. A number printed at the beginning of
 * the line is its number: the same one stays as printed, another one is kept as `printed` beside the number said.
 * A line that prints none is all words, and `printed` is empty.
 */
export function markAsSaid(line: string, role: LineRole): Mark | null {
  if (role.as === 'text') return null;
  const printed = markLine(line);
  const own = printed !== null && isNumberFor(printed, role) ? printed : null;
  const fits = own !== null && isKindOf(own, role);
  const kind: MarkKind = fits && own.kind === 'subsection' ? 'subsection' : role.as;
  const mark = { kind, label: fits ? own.label : null, at: own?.at ?? 0, strong: true };
  if (own !== null && (fits || own.label === null) && isSame(own.num, role.num))
    return { ...mark, num: own.num };
  return { ...mark, num: role.num ?? own?.num ?? '', printed: line.slice(0, mark.at).trim() };
}

/** "Điều 5 Luật này …" at the beginning of a clause is a reference; "Mục 5. …" said to be an article is a number. */
function isNumberFor(printed: Mark, role: LineRole): boolean {
  return printed.label === null || printed.strong || isKindOf(printed, role);
}

function isKindOf(printed: Mark, role: LineRole): boolean {
  const { kind } = printed;
  return kind === role.as || (role.as === 'section' && (kind === 'subsection' || kind === 'roman'));
}

function isSame(printed: string | null, said: string | null): boolean {
  return printed !== null && said !== null && compact(printed) === compact(said);
}

/** `b.1` is `b1`, `BA` is `ba`. */
function compact(num: string): string {
  return num.replace(/[. ]/g, '').toLowerCase();
}
