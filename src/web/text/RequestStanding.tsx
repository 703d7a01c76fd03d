import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestStanding as Standing } from '../../domain/request/standing.ts';

const colors: Record<Standing, string> = {
  running: 'ink',
  due: 'brass',
  overdue: 'lacquer',
  paused: 'brass',
  answered: 'leaf',
  done: 'leaf',
  doneLate: 'brass',
  refused: 'gray',
  recalled: 'gray',
  escalated: 'gray',
  silent: 'lacquer',
  deemedAgreed: 'leaf',
};

/** How a request stands, in a word. */
export function RequestStanding({ standing }: { standing: Standing }) {
  const { t } = useTranslation('requests');
  return <Badge color={colors[standing]}>{t(`standing.${standing}`)}</Badge>;
}
