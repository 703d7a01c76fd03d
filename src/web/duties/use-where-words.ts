import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { periodKeyWords } from '../text/period-words.ts';
import { placeWords } from '../text/place-words.ts';

/** Which time of which duty it is: `Khoản 1 Điều 5, 01-QC/ĐUK-BCSĐVKS · quý III/2022`. */
export function useWhereWords({ eId, regulation, key, occasion }: FulfilmentRow): string {
  const { t, i18n } = useTranslation('text');
  const place = placeWords(t, eId, i18n.language);
  const which = occasion ?? periodKeyWords(key, i18n.language);
  return [`${place}, ${regulation.symbol ?? titleWords(regulation)}`, which].filter(Boolean).join(' · ');
}
