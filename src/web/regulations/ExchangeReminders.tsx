import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maySetExchange } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import type { call } from '../shell/call.ts';
import { ListStates } from '../shell/ListStates.tsx';
import { useActing } from '../shell/session.ts';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { dayWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './RegulationExchange.module.css';
import { SetReminders } from './SetReminders.tsx';

export type Reminders = Awaited<ReturnType<typeof call.requests.readReminders>>;

/** Who is reminded when of what is not answered under a regulation, and who has said so. */
export function ExchangeReminders({ regulationId }: { regulationId: string }) {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const [changing, setChanging] = useState(false);
  const asked = useQuery(api.requests.readReminders.queryOptions({ input: { regulationId } }));
  const steps = asked.data?.steps ?? [];
  return (
    <Panel
      title={t('exchange.reminders')}
      lead={t('exchange.remindersLead')}
      actions={
        maySetExchange({ roles }) && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={!asked.data}
            onClick={() => setChanging(true)}
          >
            {t('exchange.change')}
          </Button>
        )
      }
    >
      <ListStates
        list={{ ...asked, ...unpaged }}
        count={steps.length}
        awaited={3}
        empty={t('exchange.remindersNone')}
      >
        <ol className={classes.list}>
          {steps.map(({ workingDays, tell }) => (
            <li key={`${workingDays} ${tell}`}>
              <StepDay days={workingDays} />
              <span className={classes.small}>{t(`exchange.tell.${tell}`)}</span>
            </li>
          ))}
        </ol>
      </ListStates>
      {asked.data && <SetBy reminders={asked.data} />}
      {changing && asked.data && (
        <SetReminders regulationId={regulationId} reminders={asked.data} onClose={() => setChanging(false)} />
      )}
    </Panel>
  );
}

const unpaged = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => undefined };

function StepDay({ days }: { days: number }) {
  const { t } = useTranslation('requests');
  if (days === 0) return <span>{t('exchange.onDay')}</span>;
  const count = Math.abs(days);
  return <span>{days < 0 ? t('exchange.before', { count }) : t('exchange.after', { count })}</span>;
}

function SetBy({ reminders: { setBy, setAt } }: { reminders: Reminders }) {
  const { t, i18n } = useTranslation('requests');
  return (
    <div className={classes.small}>
      {setBy && setAt
        ? t('exchange.remindersBy', {
            name: setBy.shortName,
            day: dayWords(dayOfInstant(setAt), i18n.language),
          })
        : t('exchange.remindersDefault')}
    </div>
  );
}
