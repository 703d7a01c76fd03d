import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayReadExceptions } from '../../domain/duty/may.ts';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { useActing } from '../shell/session.ts';
import type { DeskScope } from './desk-view.ts';
import classes from './DeskPage.module.css';

const ways = ['focal', 'handed', 'stand'] as const;

type DeskClearProps = { scope: DeskScope; onScope: (scope: DeskScope) => void };

/** Nothing to do: said so, and how work would come here. */
export function DeskClear({ scope, onScope }: DeskClearProps) {
  const { t } = useTranslation('duties');
  const { roles } = useActing();
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
      <Group gap="xs">
        {scope === 'mine' && mayReadExceptions({ roles }) && (
          <Button onClick={() => onScope('agency')}>{t('clearToAgency')}</Button>
        )}
        <ButtonLink to="/quy-che" search={{}} variant="default">
          {t('toRegistry')}
        </ButtonLink>
      </Group>
    </section>
  );
}
