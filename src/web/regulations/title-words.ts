import type { TFunction } from 'i18next';
import type { RegulationKind } from '../../domain/regulation/regulation.ts';

type Titled = { kind: RegulationKind; title: string };

/** The title with the name of its kind before it, `Quy chế phối hợp giữa …`, where the text sets the two apart. */
export function titleWords(t: TFunction<'regulations'>, { kind, title }: Titled): string {
  const first = title.charAt(0);
  const goesOn = first !== first.toLocaleUpperCase('vi');
  return goesOn && kind !== 'other' ? `${t(`kind.${kind}`)} ${title}` : title;
}
