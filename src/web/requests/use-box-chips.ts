import { useTranslation } from 'react-i18next';
import { placeWords } from '../text/place-words.ts';
import { dayWords } from '../ui/day-words.ts';
import { useCounterpart } from './CounterpartFilter.tsx';
import type { BoxFilters } from './request-filters.ts';
import { outcomeWords } from '../text/request-words.ts';

type Chip = { name: keyof BoxFilters; label: string };

/** The filters that have no field at hand over the list, in words. */
export function useBoxChips(filters: BoxFilters): Chip[] {
  const { t, i18n } = useTranslation('requests');
  const { t: text } = useTranslation('text');
  const counterpart = useCounterpart(filters.counterpartId);
  const day = (value: string) => dayWords(value, i18n.language);
  const { mine, unread, late, unconfirmed, state, urgency, outcome, measure, from, to, eId } = filters;
  const chips: (Chip | false | undefined | '')[] = [
    eId && { name: 'eId', label: t('box.chipArticle', { place: placeWords(text, eId, i18n.language) }) },
    measure && { name: 'measure', label: t(`box.measure.${measure}`) },
    mine && { name: 'mine', label: t('box.mine') },
    unread && { name: 'unread', label: t('box.unread') },
    late && { name: 'late', label: t('box.late') },
    unconfirmed && { name: 'unconfirmed', label: t('box.unconfirmed') },
    state && { name: 'state', label: t(`state.${state}`) },
    urgency && { name: 'urgency', label: t(`urgency.${urgency}`) },
    outcome && { name: 'outcome', label: outcomeWords(t, [], outcome) },
    counterpart !== null && { name: 'counterpartId', label: counterpart.label },
    from && { name: 'from', label: t('box.chipFrom', { day: day(from) }) },
    to && { name: 'to', label: t('box.chipTo', { day: day(to) }) },
  ];
  return chips.filter((chip): chip is Chip => Boolean(chip));
}
