import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LaidText } from './RegulationText.tsx';
import classes from './Contents.module.css';

/** The headings of the text; at the left where there is room, folded above it where there is none. */
export function Contents({ laid }: { laid: LaidText[] }) {
  const { t } = useTranslation('regulations');
  const headings = laid.flatMap(({ sections }) => sections.flatMap(({ rows: [first] }) => first ?? []));
  const list = (
    <ol className={classes.list}>
      {headings.map(({ eId, kind, label, heading }) => (
        <li key={eId} data-kind={kind}>
          <UnstyledButton component={Link} to="." search={true} hash={eId} className={classes.entry}>
            <span className={classes.number}>{label}</span> {heading}
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav aria-label={t('contents')} className={classes.side} data-no-print>
        <div className={classes.caption}>{t('contents')}</div>
        {list}
      </nav>
      <details className={classes.folded} data-no-print>
        <summary>{t('contents')}</summary>
        {list}
      </details>
    </>
  );
}
