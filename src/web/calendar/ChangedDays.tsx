import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangedDay } from '../../domain/calendar/changed-days.ts';
import { weekdayWords } from '../ui/day-words.ts';
import classes from './ChangedDays.module.css';

/** Which days a decision would turn, before it is loaded. */
export function ChangedDays({ changes }: { changes: readonly ChangedDay[] }) {
  const { t, i18n } = useTranslation('calendar');
  if (changes.length === 0) return <Text role="status">{t('previewNone')}</Text>;
  return (
    <div>
      <Text fw={500} role="status">
        {t('previewTitle', { count: changes.length })}
      </Text>
      <ul className={classes.changes}>
        {changes.map(({ day, after }) => (
          <li key={day} data-after={after}>
            <span>{weekdayWords(day, i18n.language)}</span> {t(`turns.${after}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
