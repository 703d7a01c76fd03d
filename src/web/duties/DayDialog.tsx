import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { useFocusGivenBack } from '../shell/use-focus-given-back.ts';
import { weekdayWords } from '../ui/day-words.ts';
import type { DayMark } from './day-mark.ts';
import { DueLine } from './DueLine.tsx';
import classes from './DueList.module.css';

type DayDialogProps = { day: string; mark: DayMark | null; rows: FulfilmentRow[]; onClose: () => void };

/** All that falls due on one day, and what kind of day it is. */
export function DayDialog({ day, mark, rows, onClose }: DayDialogProps) {
  const { t, i18n } = useTranslation(['calendar', 'shell']);
  useFocusGivenBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={weekdayWords(day, i18n.language)}
      size={640}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'shell' }) }}
    >
      {mark && <Text mb="xs">{t(mark.word)}</Text>}
      {rows.length === 0 ? (
        <Text c="dimmed">{t('due.dayNone')}</Text>
      ) : (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <DueLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Modal>
  );
}
