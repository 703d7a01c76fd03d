import { Badge, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { YearView } from '../../contract/calendar.ts';
import { api } from '../shell/call.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import { useToday } from '../shell/today.ts';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import classes from './CalendarPage.module.css';
import { YearDays } from './YearDays.tsx';

type ListedYear = Pick<YearView, 'year' | 'decided'>;

/** Lịch làm việc: the years by which every deadline is counted, and the days of one of them. */
export function CalendarPage() {
  const { t } = useTranslation(['calendar', 'shell']);
  const today = useToday();
  const { nam = today.slice(0, 4) } = useSearch({ from: '/signedIn/lich-lam-viec' });
  const years = useQuery(api.calendar.listCalendarYears.queryOptions());
  const view = useQuery(api.calendar.readCalendarYear.queryOptions({ input: { year: Number(nam) } }));
  const error = years.error ?? view.error;
  const retry = () => void Promise.all([years.refetch(), view.refetch()]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error && <ProblemAlert error={error} retry={retry} />}
      <div className={classes.halves}>
        <Years years={years.data?.years ?? []} chosen={Number(nam)} />
        <div>
          {view.isPending && <SkeletonRows rows={12} label={t('loading', { ns: 'shell' })} />}
          {view.data && <YearDays view={view.data} />}
        </div>
      </div>
    </Page>
  );
}

/** Which year: beside the days where there is room, a choice over them where there is none. */
function Years({ years, chosen }: { years: ListedYear[]; chosen: number }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const words = ({ year, decided }: ListedYear) => (decided ? String(year) : `${year}, ${t('provisional')}`);
  return (
    <>
      <nav aria-label={t('years')} className={classes.years}>
        {years.toReversed().map(({ year, decided }) => (
          <Link
            key={year}
            to="/lich-lam-viec"
            search={{ nam: String(year) }}
            className={classes.year}
            aria-current={year === chosen ? 'page' : undefined}
          >
            {year}
            {!decided && <Badge color="brass">{t('provisional')}</Badge>}
          </Link>
        ))}
      </nav>
      <Select
        className={classes.choice}
        label={t('year')}
        data={years.toReversed().map((one) => ({ value: String(one.year), label: words(one) }))}
        value={String(chosen)}
        onChange={(nam) => nam && void navigate({ to: '/lich-lam-viec', search: { nam } })}
      />
    </>
  );
}
