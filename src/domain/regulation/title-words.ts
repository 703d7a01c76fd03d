import { kindNames } from './regulation-names.ts';
import type { RegulationKind } from './regulation.ts';

/**
 * The title with the name of its kind before it, `Quy chế phối hợp giữa …`, where the text sets the two apart.
 * Titles are Vietnamese in either language of the interface, and so is the name of the kind in them.
 */
export function titleWords({ kind, title }: { kind: RegulationKind; title: string }): string {
  if (kind === 'other' || !goesOn(title)) return title;
  return `${kindNames.vi[kind]} ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
}

/** A title that goes on from the name of a kind: it begins small, or with the words that follow such a name. */
function goesOn(title: string): boolean {
  const first = title.charAt(0);
  return first !== first.toLocaleUpperCase('vi') || /^(phối hợp|về|trong|thực hiện)\s/iu.test(title);
}
