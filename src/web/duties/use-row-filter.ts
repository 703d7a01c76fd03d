import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { foldVietnamese } from '../shell/fold-vietnamese.ts';
import { periodKeyWords } from '../text/period-words.ts';
import { placeWords } from '../text/place-words.ts';

/** Keeps the rows in which every word that is typed occurs, with or without its marks. */
export function useRowFilter(typed: string): (row: FulfilmentRow) => boolean {
  const { t, i18n } = useTranslation('text');
  const words = foldVietnamese(typed).split(/\s+/u).filter(Boolean);
  return (row) => {
    if (words.length === 0) return true;
    const { action, quote, regulation, obliged, occasion, holder, eId, key } = row;
    const said = [action, quote, regulation.title, regulation.symbol, obliged.shortName, occasion];
    const named = [holder?.fullName, placeWords(t, eId, i18n.language), periodKeyWords(key, i18n.language)];
    const text = foldVietnamese([...said, ...named].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
}
