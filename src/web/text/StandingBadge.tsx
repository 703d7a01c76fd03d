import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../domain/duty/fulfilment.ts';

const colors: Record<Standing, string> = {
  upcoming: 'gray',
  due: 'ink',
  missed: 'lacquer',
  held: 'brass',
  done: 'leaf',
  doneLate: 'brass',
  waived: 'gray',
  lapsed: 'gray',
};

/** How a fulfilment stands, in a word. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('duties');
  return <Badge color={colors[standing]}>{t(`standing.${standing}`)}</Badge>;
}
