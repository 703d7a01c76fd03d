import { Button, Group, SegmentedControl, Select, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconPrinter, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayReadRequests, maySetRegister } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import { DayFilter } from '../shell/DayFilter.tsx';
import { keepFile } from '../shell/download.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { useActing } from '../shell/session.ts';
import { tellProblem } from '../shell/tell.ts';
import { useToday } from '../shell/today.ts';
import { Page } from '../ui/Page.tsx';
import classes from './RegistersPage.module.css';
import { RegisterSettings } from './RegisterSettings.tsx';
import { RegisterTable } from './RegisterTable.tsx';

const names = ['in', 'out', 'requests'] as const;

/** Sổ văn bản: the registers of one’s own agency, on the screen and on paper in the form of NĐ 30/2020, Phụ lục IV. */
export function RegistersPage() {
  const { roles } = useActing();
  return mayReadRequests({ roles }) ? <Registers /> : <PageMissing />;
}

function Registers() {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const { so, ky } = useSearch({ from: '/signedIn/so-van-ban' });
  const navigate = useNavigate({ from: '/so-van-ban' });
  const year = useToday().slice(0, 4);
  const [filters, setFilters] = useState<{ from?: string; to?: string }>({});
  const [typed, setTyped] = useState('');
  const [setting, openSetting] = useState(false);
  const [q] = useDebouncedValue(typed.trim(), 250);
  const register = names.find((name) => name === so) ?? 'in';
  const known = useQuery(api.registers.listPeriods.queryOptions());
  const periods = (known.data?.items ?? []).filter((item) => item.register === register);
  const period = ky ?? periods[0]?.period ?? year;
  const input = { register, period, ...filters, ...(q ? { q } : {}) };
  const list = useInfiniteQuery(
    api.registers.listRegister.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...input }),
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const table = useMutation({
    ...api.registers.exportRegister.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  const narrow = (changes: { from?: string | undefined; to?: string | undefined }) =>
    setFilters((before) => {
      const { from, to } = { ...before, ...changes };
      return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    });
  const actions = (
    <Group gap="xs" data-no-print>
      {maySetRegister({ roles }, { approval: false }) && (
        <Button variant="default" leftSection={<IconSettings size={16} />} onClick={() => openSetting(true)}>
          {t('register.settings')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        loading={table.isPending}
        onClick={() => table.mutate(input)}
      >
        {t('register.export')}
      </Button>
      {/* Paper shows what was fetched: the whole register first. */}
      <Button
        leftSection={<IconPrinter size={16} />}
        disabled={list.hasNextPage}
        onClick={() => window.print()}
      >
        {t('register.print')}
      </Button>
    </Group>
  );
  const tools = (
    <Group gap="xs" align="end">
      <SegmentedControl
        aria-label={t('register.which')}
        value={register}
        onChange={(next) => void navigate({ search: { so: next } })}
        data={names.map((value) => ({ value, label: t(`register.name.${value}`) }))}
      />
      <Select
        label={t('register.period')}
        allowDeselect={false}
        value={period}
        data={[...new Set([...periods.map((item) => item.period), period])]}
        onChange={(next) => void navigate({ search: { so: register, ...(next ? { ky: next } : {}) } })}
      />
      <DayFilter label={t('register.from')} value={filters.from} onChange={(from) => narrow({ from })} />
      <DayFilter label={t('register.to')} value={filters.to} onChange={(to) => narrow({ to })} />
      <TextInput
        label={t('register.search')}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Group>
  );
  const narrowed = q !== '' || filters.from !== undefined || filters.to !== undefined;
  return (
    <Page title={t('register.title')} lead={t('register.lead')} actions={actions}>
      <div className={classes.sheet}>
        <Title order={2} className={classes.heading}>
          {t('register.ofPeriod', { name: t(`register.long.${register}`), period })}
        </Title>
        <ListPanel
          list={list}
          count={rows.length}
          empty={t(narrowed ? 'register.noneFits' : 'register.none')}
          tools={tools}
        >
          <RegisterTable register={register} rows={rows} />
        </ListPanel>
      </div>
      {setting && <RegisterSettings onClose={() => openSetting(false)} />}
    </Page>
  );
}
