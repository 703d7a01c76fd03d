import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReadTrail } from '../../domain/person/may.ts';
import { DayField } from '../shell/DayField.tsx';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { Page } from '../ui/Page.tsx';
import { readDay } from '../ui/read-day.ts';
import { actChoices } from './act-words.ts';
import { TrailTable } from './TrailTable.tsx';

type Wanted = { act: string; from: string; until: string };

/** Nhật ký: the trail of one's own agency, or of all for the auditor. */
export function TrailPage() {
  const { roles } = useActing();
  return mayReadTrail({ roles }) ? <Trail /> : <PageMissing />;
}

function Trail() {
  const { t } = useTranslation('trail');
  const [wanted, setWanted] = useState<Wanted>({ act: '', from: '', until: '' });
  const list = useTrail(wanted);
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ListPanel
        list={list}
        count={entries.length}
        empty={t('none')}
        tools={<Filters wanted={wanted} onChange={setWanted} />}
      >
        <TrailTable entries={entries} />
      </ListPanel>
    </Page>
  );
}

function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { t } = useTranslation(['trail', 'shell']);
  const field = (name: 'from' | 'until') => ({
    value: wanted[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...wanted, [name]: event.currentTarget.value }),
  });
  const wrong = (day: string) => (day.trim() && !readDay(day) ? t('dayWrong', { ns: 'shell' }) : undefined);
  return (
    <>
      <Select
        label={t('actLabel')}
        placeholder={t('any', { ns: 'shell' })}
        data={actChoices(t)}
        value={wanted.act || null}
        onChange={(act) => onChange({ ...wanted, act: act ?? '' })}
        searchable
        clearable
        w={240}
      />
      <DayField {...field('from')} label={t('from')} error={wrong(wanted.from)} w={150} />
      <DayField {...field('until')} label={t('until')} error={wrong(wanted.until)} w={150} />
    </>
  );
}

function useTrail(wanted: Wanted) {
  const [{ act, from, until }] = useDebouncedValue(wanted, 250);
  const days = { from: readDay(from), until: readDay(until) };
  return useInfiniteQuery({
    ...api.trail.listTrail.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({
        ...nextPage.input(cursor),
        ...(act ? { act } : {}),
        ...(days.from ? { from: days.from } : {}),
        ...(days.until ? { until: days.until } : {}),
      }),
    }),
    placeholderData: keepPreviousData,
  });
}
