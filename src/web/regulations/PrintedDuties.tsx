import { Table } from '@mantine/core';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { timingWords } from '../../domain/law/timing-words.ts';
import { placeWords } from '../text/place-words.ts';
import { dayWords } from '../ui/day-words.ts';
import { isOnlyProposed } from './is-only-proposed.ts';
import { defaultWords, spoken, targetWords } from './duty-words.ts';
import classes from './PrintedDuties.module.css';

/** The duties as a table, behind the text on paper; not on the screen. */
export function PrintedDuties({ view }: { view: RegulationView }) {
  const { t, i18n } = useTranslation('regulations');
  const { t: text } = useTranslation('text');
  const { parties } = view;
  const byDefault = t(isOnlyProposed(view) ? 'proposedDefault' : 'agreedDefault');
  const paper = document.getElementById('content');
  if (!paper) return null;
  return createPortal(
    <section className={classes.sheet}>
      <h2>{t('printDutiesTitle')}</h2>
      <p>{t('printDutiesLead', { day: dayWords(view.on, i18n.language) })}</p>
      <Table withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('printPlace')}</Table.Th>
            <Table.Th>{t('printWhen')}</Table.Th>
            <Table.Th>{t('printWho')}</Table.Th>
            <Table.Th>{t('printTo')}</Table.Th>
            <Table.Th>{t('printWhat')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(view.shown?.duties ?? []).map(({ id, reading }) => (
            <Table.Tr key={id}>
              <Table.Td>{placeWords(text, reading.eId, i18n.language)}</Table.Td>
              <Table.Td>
                {timingWords(reading, spoken(i18n.language))}
                {reading.agreedDefault &&
                  `. ${byDefault}: ${defaultWords(reading.agreedDefault, i18n.language)}`}
              </Table.Td>
              <Table.Td>{targetWords(t, reading.obliged, parties)}</Table.Td>
              <Table.Td>{reading.owedTo && targetWords(t, reading.owedTo, parties)}</Table.Td>
              <Table.Td>{reading.action}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>,
    paper,
  );
}
