import type { RegulationKind } from './regulation.ts';

/** Titles are Vietnamese in either language of the interface, and so is the name of the kind in them. */
const names: Record<Exclude<RegulationKind, 'other'>, string> = {
  regulation: 'Quy chế',
  programme: 'Chương trình',
  plan: 'Kế hoạch',
  rules: 'Quy định',
  jointCircular: 'Thông tư liên tịch',
  jointResolution: 'Nghị quyết liên tịch',
  frame: 'Khung quy chế',
};

/** The title with the name of its kind before it, `Quy chế phối hợp giữa …`, where the text sets the two apart. */
export function titleWords({ kind, title }: { kind: RegulationKind; title: string }): string {
  if (kind === 'other' || !goesOn(title)) return title;
  return `${names[kind]} ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
}

/** A title that goes on from the name of a kind: it begins small, or with the words that follow such a name. */
function goesOn(title: string): boolean {
  const first = title.charAt(0);
  return first !== first.toLocaleUpperCase('vi') || /^(phối hợp|về|trong|thực hiện)\s/iu.test(title);
}
