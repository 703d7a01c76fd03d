import type { RegulationKind } from '../../domain/regulation/regulation.ts';

/**
 * A title with the name of its kind before it, `Quy chế phối hợp giữa …`, where the text sets the two apart: then the
 * title goes on in small letters.
 */
export function withKind(kindName: string, { kind, title }: { kind: RegulationKind; title: string }): string {
  const first = title.charAt(0);
  const goesOn = first !== first.toLocaleUpperCase('vi');
  return goesOn && kind !== 'other' ? `${kindName} ${title}` : title;
}
