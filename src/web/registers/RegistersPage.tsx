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
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import classes from './RegistersPage.module.css';
import { RegisterSettings } from './RegisterSettings.tsx';
import { RegisterTable } from './RegisterTable.tsx';

type Filters = { from?: string | undefined; to?: string | undefined; q?: string | undefined };

const names = ['in', 'out', 'requests'] as const;

/** Sổ văn bản: the registers of one’s own agency, on the screen and on paper in the form of NĐ 30/2020, Phụ lục IV. */
export function RegistersPage() {
  const { roles } = useActing();
  return mayReadRequests({ roles }) ? <Registers /> : <PageMissing />;
}

function Registers() {
  const { t } = useTranslation('requests');
  const { so, ky } = useSearch({ from: '/signedIn/so-van-ban' });
  const navigate = useNavigate({ from: '/so-van-ban' });
  const year = useToday().slice(0, 4);
  const [filters, setFilters] = useState<Filters>({});
  const [setting, openSetting] = useState(false);
  const [{ from, to, q }] = useDebouncedValue(filters, 250);
  const register = names.find((name) => name === so) ?? 'in';
  const known = useQuery(api.registers.listPeriods.queryOptions());
  const periods = (known.data?.items ?? []).filter((item) => item.register === register);
  const period = ky ?? periods[0]?.period ?? year;
  const input = { register, period, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(q ? { q } : {}) };
  const list = useInfiniteQuery(
    api.registers.listRegister.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...input }),
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrowed = Boolean(from ?? to ?? q);
  return (
    <Page
      title={t('register.title')}
      lead={t('register.lead')}
      actions={
        <RegisterActions
          input={input}
          onPrint={() => void printWhole(list)}
          onSetting={() => openSetting(true)}
        />
      }
    >
      <div className={classes.sheet}>
        <Title order={2} className={classes.heading}>
          {t('register.ofPeriod', { name: t(`register.long.${register}`), period })}
        </Title>
        <ListPanel
          list={list}
          count={rows.length}
          empty={
            narrowed ? (
              t('register.noneFits')
            ) : (
              <Nothing title={t('register.none')}>{t('register.noneLead')}</Nothing>
            )
          }
          tools={
            <RegisterTools
              register={register}
              period={period}
              periods={[...new Set([...periods.map((item) => item.period), period])]}
              filters={filters}
              onFilter={setFilters}
              onChoose={(search) => void navigate({ search })}
            />
          }
        >
          <RegisterTable register={register} rows={rows} />
        </ListPanel>
      </div>
      {setting && <RegisterSettings onClose={() => openSetting(false)} />}
    </Page>
  );
}

type Whole = { hasNextPage: boolean; fetchNextPage: () => Promise<Whole> };

/** Paper shows what was fetched: the rest of the register comes first. */
async function printWhole(list: Whole): Promise<void> {
  let read = list;
  while (read.hasNextPage) read = await read.fetchNextPage();
  requestAnimationFrame(() => window.print());
}

type RegisterActionsProps = {
  input: { register: (typeof names)[number]; period: string; from?: string; to?: string; q?: string };
  onPrint: () => void;
  onSetting: () => void;
};

function RegisterActions({ input, onPrint, onSetting }: RegisterActionsProps) {
  const { t } = useTranslation('requests');
  const { roles } = useActing();
  const table = useMutation({
    ...api.registers.exportRegister.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  return (
    <Group gap="xs" data-no-print>
      {maySetRegister({ roles }, { approval: false }) && (
        <Button variant="default" leftSection={<IconSettings size={16} />} onClick={() => onSetting()}>
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
      <Button leftSection={<IconPrinter size={16} />} onClick={onPrint}>
        {t('register.print')}
      </Button>
    </Group>
  );
}

type RegisterToolsProps = {
  register: (typeof names)[number];
  period: string;
  periods: string[];
  filters: Filters;
  onFilter: (filters: Filters) => void;
  onChoose: (search: { so: string; ky?: string }) => void;
};

function RegisterTools({ register, period, periods, filters, onFilter, onChoose }: RegisterToolsProps) {
  const { t } = useTranslation('requests');
  const narrow = (changes: { from?: string | undefined; to?: string | undefined }) =>
    onFilter({ ...filters, ...changes });
  return (
    <Group gap="xs" align="end">
      <SegmentedControl
        aria-label={t('register.which')}
        value={register}
        onChange={(next) => onChoose({ so: next })}
        data={names.map((value) => ({ value, label: t(`register.name.${value}`) }))}
      />
      <Select
        label={t('register.period')}
        allowDeselect={false}
        value={period}
        data={periods}
        onChange={(next) => onChoose({ so: register, ...(next ? { ky: next } : {}) })}
      />
      <DayFilter label={t('register.from')} value={filters.from} onChange={(from) => narrow({ from })} />
      <DayFilter label={t('register.to')} value={filters.to} onChange={(to) => narrow({ to })} />
      <TextInput
        label={t('register.search')}
        defaultValue=""
        maxLength={200}
        onChange={(event) => onFilter({ ...filters, q: event.currentTarget.value.trim() || undefined })}
      />
    </Group>
  );
}
