import { Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasisRow } from '../../contract/regulation-views.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { Page } from '../ui/Page.tsx';
import { useRowWalk } from '../shell/use-row-walk.ts';

/** Căn cứ: the documents on which one's own regulations rest. */
export function BasesPage() {
  const { roles } = useActing();
  return mayReadContent({ roles }) ? <Bases /> : <PageMissing />;
}

function Bases() {
  const { t } = useTranslation('regulations');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const list = useInfiniteQuery({
    ...api.regulations.listLegalBases.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...(q ? { q } : {}) }),
    }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const search = (
    <TextInput
      aria-label={t('basesSearch')}
      placeholder={t('basesSearch')}
      leftSection={<IconSearch size={15} />}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      w={320}
    />
  );
  return (
    <Page title={t('basesTitle')} lead={t('basesLead')}>
      <ListPanel list={list} count={rows.length} empty={t('basesEmpty')} tools={search}>
        <BasisTable rows={rows} />
      </ListPanel>
    </Page>
  );
}

function BasisTable({ rows }: { rows: BasisRow[] }) {
  const { t, i18n } = useTranslation('regulations');
  const table = useRowWalk<HTMLTableElement>(t('shortcuts'));
  return (
    <Table highlightOnHover ref={table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('facts.symbol')}</Table.Th>
          <Table.Th>{t('basisTitle')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('basisIssuer')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('basisIssued')}</Table.Th>
          <Table.Th ta="right">{t('basisCited')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, symbol, title, issuer, issuedOn, regulations }) => (
          <Table.Tr key={id}>
            <Table.Td fz="xs">{symbol}</Table.Td>
            <Table.Td>
              <RouteLink to="/can-cu/$basisId" params={{ basisId: id }} data-walk>
                {title}
              </RouteLink>
              <Text size="xs" c="dimmed" hiddenFrom="sm">
                {[issuer, issuedOn && dayWords(issuedOn, i18n.language)].filter(Boolean).join(', ')}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm" fz="xs">
              {issuer}
            </Table.Td>
            <Table.Td visibleFrom="sm" fz="xs" style={{ whiteSpace: 'nowrap' }}>
              {issuedOn && dayWords(issuedOn, i18n.language)}
            </Table.Td>
            <Table.Td ta="right">{regulations}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
