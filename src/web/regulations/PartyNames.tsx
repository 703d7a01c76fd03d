import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegulationRow } from '../../contract/regulation-views.ts';
import classes from './PartyNames.module.css';

/** More than this many are told by their lead and their number. */
const mostInFull = 3;

/**
 * The participants of a regulation in a line: two or three by name, nine as the lead and how many others, on
 * paper by all their names.
 */
export function PartyNames({ parties }: { parties: RegulationRow['parties'] }) {
  const { t } = useTranslation('regulations');
  if (parties.length <= mostInFull) return parties.map(({ shortName }) => shortName).join(' – ');
  const lead = parties.find(({ role }) => role === 'lead') ?? parties[0];
  const names = parties.map(({ shortName }) => shortName).join('; ');
  return (
    <>
      <Tooltip multiline maw={360} label={t('allParties', { names })}>
        <span aria-hidden className={classes.short}>
          {lead?.shortName} {t('andOthers', { count: parties.length - 1 })}
        </span>
      </Tooltip>
      <span className={classes.all}>{names}</span>
    </>
  );
}
