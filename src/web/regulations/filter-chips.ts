import { useTranslation } from 'react-i18next';
import type { Filters } from '../../contract/regulations.ts';
import { dayWords } from '../ui/day-words.ts';

type Chip = { name: keyof Filters; label: string };

/** The filters that have no field of their own on the page, in words. */
export function useFilterChips({ kind, year, expiresWithin, idleFor, on }: Filters): Chip[] {
  const { t, i18n } = useTranslation('regulations');
  const chips: (Chip | false)[] = [
    kind !== undefined && { name: 'kind', label: t(`kind.${kind}`) },
    year !== undefined && { name: 'year', label: t('yearChip', { year }) },
    expiresWithin !== undefined && {
      name: 'expiresWithin',
      label: t('expiresChip', { count: expiresWithin }),
    },
    idleFor !== undefined && { name: 'idleFor', label: t('idleChip', { count: idleFor }) },
    on !== undefined && { name: 'on', label: t('onChip', { day: dayWords(on, i18n.language) }) },
  ];
  return chips.filter((chip) => chip !== false);
}
