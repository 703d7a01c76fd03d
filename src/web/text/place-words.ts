import type { TFunction } from 'i18next';
import type { NumberedType, RowKind } from './lay-out-reading.ts';

const abbreviations: Record<string, NumberedType> = {
  part: 'part',
  chp: 'chapter',
  sec: 'section',
  art: 'article',
  cl: 'clause',
  pt: 'point',
};

/** The name of a row: `Điều 5`, `Khoản 1`, or what a row without a number is. */
export function rowWords(t: TFunction<'text'>, kind: RowKind, num: string | null): string {
  return kind === 'front' || kind === 'between' || kind === 'tail'
    ? t(kind)
    : t(`node.${kind}`, { num: num ?? '' });
}

/** Of which instrument a numbered node is: the reader marks those of the decision that comes before the main text. */
export function instrumentWords(t: TFunction<'text'>, eId: string): string {
  return eId.startsWith('cover__') ? t('coverDecision') : t('mainText');
}

/** An eId in words, from the inside out as citations go: `art_5__cl_1__pt_b` → `Điểm b Khoản 1 Điều 5`. */
export function placeWords(t: TFunction<'text'>, eId: string, language: string): string {
  const parts = eId
    .split('__')
    .map((part) => /^(\w+?)_([^~]+)/u.exec(part))
    .flatMap((match) =>
      match?.[1] && abbreviations[match[1]] ? [[abbreviations[match[1]], match[2]] as const] : [],
    )
    .map(([kind, num]) => (kind ? t(`node.${kind}`, { num }) : ''));
  const place = parts.toReversed().join(language.startsWith('en') ? ', ' : ' ') || eId;
  return eId.startsWith('cover__') ? `${place} (${t('coverDecision')})` : place;
}
