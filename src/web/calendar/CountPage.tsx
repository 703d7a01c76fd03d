import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CountAddress } from '../shell/count-address.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { CountedDays } from '../text/CountedDays.tsx';
import { dueTime } from '../text/due-words.ts';
import { weekdayWords } from '../ui/day-words.ts';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { CountForm } from './CountForm.tsx';
import classes from './CountPage.module.css';

/** Tính thời hạn: any timing phrase from any day, with every day that counted or did not; the result has an address. */
export function CountPage() {
  const { t } = useTranslation('calendar');
  const asked = useSearch({ from: '/signedIn/tinh-thoi-han' });
  return (
    <Page title={t('count')} lead={t('countLead')} width="text">
      <CountForm asked={asked} />
      {asked.han && asked.tu && <Result {...asked} han={asked.han} tu={asked.tu} />}
    </Page>
  );
}

function Result({ han, tu, gio, 'co-quan': agencyId }: CountAddress & { han: string; tu: string }) {
  const { t, i18n } = useTranslation(['calendar', 'shell']);
  const from = gio ? `${tu}T${gio}:00+07:00` : tu;
  const input = { phrase: han, from, ...(agencyId ? { agencyId } : {}) };
  const counted = useQuery(api.calendar.countDeadline.queryOptions({ input }));
  if (counted.error) return <ProblemAlert error={counted.error} />;
  if (!counted.data) return <SkeletonRows rows={6} label={t('loading', { ns: 'shell' })} />;
  const { dueOn, dueAt } = counted.data;
  const time = dueAt && dueTime(dueAt);
  const day = dueOn && weekdayWords(dueOn, i18n.language);
  return (
    <section className={classes.result} aria-live="polite">
      <Title order={2} className={classes.due}>
        {day ? t(time ? 'dueBefore' : 'dueOn', { day, time }) : t('noDue')}
      </Title>
      <CountedDays computation={counted.data} />
    </section>
  );
}
