import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { workWords } from '../text/due-words.ts';
import { weekdayWords } from '../ui/day-words.ts';
import { useWhereWords } from './use-where-words.ts';

/** Which fulfilment a dialog is about. */
export function RowWords({ row }: { row: FulfilmentRow }) {
  const { t, i18n } = useTranslation('duties');
  const where = useWhereWords(row);
  return (
    <div>
      <Text fw={500}>{workWords(row)}</Text>
      <Text size="xs" c="dimmed">
        {where}
      </Text>
      <Text size="xs" c="dimmed">
        {t('dueDay')}: {weekdayWords(row.dueOn, i18n.language)}
      </Text>
    </div>
  );
}
