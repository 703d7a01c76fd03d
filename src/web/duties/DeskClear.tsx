import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import type { DeskScope } from './desk-view.ts';
import classes from './DeskPage.module.css';

const ways = ['focal', 'handed', 'stand'] as const;

/** Nothing to do: said so, and how work would come here. */
export function DeskClear({ scope }: { scope: DeskScope }) {
  const { t } = useTranslation('duties');
  return (
    <section className={classes.clear}>
      <Title order={2}>{t(scope === 'agency' ? 'clearAgency' : 'clear')}</Title>
      {scope === 'agency' ? (
        <Text c="dimmed">{t('clearAgencyLead')}</Text>
      ) : (
        <>
          <Text c="dimmed">{t('clearLead')}</Text>
          <ul className={classes.ways}>
            {ways.map((way) => (
              <li key={way}>{t(`clearStep.${way}`)}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink to="/quy-che" search={{}} variant="default">
        {t('toRegistry')}
      </ButtonLink>
    </section>
  );
}
