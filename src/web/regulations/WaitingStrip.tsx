import { IconMailQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegulationRow } from '../../contract/regulation-views.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { titleWords } from './title-words.ts';
import classes from './WaitingStrip.module.css';

/** What waits for an answer of one's own agency stands above the list, as long as something does. */
export function WaitingStrip({ waiting }: { waiting: RegulationRow[] }) {
  const { t } = useTranslation('regulations');
  if (waiting.length === 0) return null;
  return (
    <section className={classes.strip} aria-label={t('waiting')} data-no-print>
      <h2 className={classes.title}>
        <IconMailQuestion size={18} aria-hidden /> {t('waiting')}{' '}
        <span className={classes.count}>{waiting.length}</span>
      </h2>
      <ul className={classes.list}>
        {waiting.map((row) => (
          <li key={row.id}>
            <span className={classes.what}>{t('waitingText')}</span>{' '}
            <RouteLink to="/quy-che/$regulationId" params={{ regulationId: row.id }}>
              {titleWords(t, row)}
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
