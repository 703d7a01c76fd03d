import { Badge, Button, Select, Table, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyRow } from '../../contract/agency-views.ts';
import { mayKeepDirectory } from '../../domain/agency/may.ts';
import { agencyKinds, agencyLevels } from '../../domain/agency/agency.ts';
import type { AgencyKind, AgencyLevel } from '../../domain/agency/agency.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { Page } from '../ui/Page.tsx';
import { AddAgency } from './AddAgency.tsx';

type Ended = 'without' | 'only' | 'all';
type Wanted = { q: string; kind: AgencyKind | null; level: AgencyLevel | null; ended: Ended };

/** The directory of agencies. */
export function AgenciesPage() {
  const { t } = useTranslation('agencies');
  const { roles } = useActing();
  const [adding, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState<Wanted>({ q: '', kind: null, level: null, ended: 'without' });
  const list = useAgencies(wanted);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const add = mayKeepDirectory({ roles }) && (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <ListPanel
        list={list}
        count={rows.length}
        empty={t('none')}
        tools={<Filters wanted={wanted} setWanted={setWanted} />}
      >
        <AgencyTable rows={rows} />
      </ListPanel>
      {adding && <AddAgency onClose={close} />}
    </Page>
  );
}

function useAgencies(wanted: Wanted) {
  const [q] = useDebouncedValue(wanted.q.trim(), 200);
  const { kind, level, ended } = wanted;
  return useInfiniteQuery({
    ...api.agencies.listAgencies.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({
        ...nextPage.input(cursor),
        ended,
        limit: 50,
        ...(q ? { q } : {}),
        ...(kind ? { kind } : {}),
        ...(level ? { level } : {}),
      }),
    }),
    // While the next answer is on its way the last one stays, so that nothing jumps as one types.
    placeholderData: keepPreviousData,
  });
}

function Filters({ wanted, setWanted }: { wanted: Wanted; setWanted: (wanted: Wanted) => void }) {
  const { t } = useTranslation(['agencies', 'shell']);
  const any = t('any', { ns: 'shell' });
  return (
    <>
      <TextInput
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={15} />}
        value={wanted.q}
        onChange={(event) => setWanted({ ...wanted, q: event.currentTarget.value })}
        w={280}
      />
      <Select
        aria-label={t('kindLabel')}
        placeholder={`${t('kindLabel')}: ${any}`}
        data={agencyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={wanted.kind}
        onChange={(kind) => setWanted({ ...wanted, kind })}
        clearable
        w={220}
      />
      <Select
        aria-label={t('levelLabel')}
        placeholder={`${t('levelLabel')}: ${any}`}
        data={agencyLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={wanted.level}
        onChange={(level) => setWanted({ ...wanted, level })}
        clearable
        w={190}
      />
      <Select
        aria-label={t('endedLabel')}
        data={(['without', 'only', 'all'] as const).map((value) => ({ value, label: t(`ended.${value}`) }))}
        value={wanted.ended}
        onChange={(ended) => ended && setWanted({ ...wanted, ended })}
        w={160}
      />
    </>
  );
}

function AgencyTable({ rows }: { rows: AgencyRow[] }) {
  const { t, i18n } = useTranslation('agencies');
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th>{t('shortName')}</Table.Th>
          <Table.Th visibleFrom="md">{t('codeInList')}</Table.Th>
          <Table.Th visibleFrom="md">{t('kindLabel')}</Table.Th>
          <Table.Th visibleFrom="md">{t('levelLabel')}</Table.Th>
          <Table.Th visibleFrom="md">{t('superior')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td miw={180}>
              <RouteLink to="/co-quan/$agencyId" params={{ agencyId: row.id }}>
                {row.name}
              </RouteLink>{' '}
              {row.endedOn && (
                <Badge color="gray">{t('endedOn', { day: dayWords(row.endedOn, i18n.language) })}</Badge>
              )}
            </Table.Td>
            <Table.Td fz="xs">{row.shortName !== row.name && row.shortName}</Table.Td>
            <Table.Td visibleFrom="md" ff="monospace" fz="xs">
              {row.code}
            </Table.Td>
            <Table.Td visibleFrom="md" fz="xs">
              {t(`kind.${row.kind}`)}
            </Table.Td>
            <Table.Td visibleFrom="md" fz="xs" style={{ whiteSpace: 'nowrap' }}>
              {t(`level.${row.level}`)}
            </Table.Td>
            <Table.Td visibleFrom="md" fz="xs" c="dimmed">
              {row.superiorName}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
