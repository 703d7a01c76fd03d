import { Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListedImport } from '../../contract/import-views.ts';
import { titleWords } from '../../domain/regulation/title-words.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { nextPage } from '../shell/next-page.ts';
import { RouteLink } from '../shell/RouteLink.tsx';
import { instantWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { TableHead } from '../ui/TableHead.tsx';

/** Texts that the agency has begun to bring in; anybody who works with content goes on with any of them. */
export function OpenImports() {
  const { t } = useTranslation('imports');
  const list = useInfiniteQuery(
    api.imports.listImports.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({
        ...nextPage.input(cursor),
        limit: 50,
        state: 'open' as const,
      }),
      // An import changes on its own page, also by others of the agency.
      staleTime: 0,
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel flush title={t('openImports')}>
      <ListStates list={list} count={rows.length} empty={t('openImportsNone')} awaited={3}>
        <Table highlightOnHover>
          <TableHead names={[t('listTitle'), t('listBy'), t('listChanged')]} />
          <Table.Tbody>
            {rows.map((row) => (
              <OpenImport key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </ListStates>
      <ListFoot list={list} shown={rows.length} />
    </Panel>
  );
}

function OpenImport({ row }: { row: ListedImport }) {
  const { t, i18n } = useTranslation('imports');
  return (
    <Table.Tr>
      <Table.Td miw={180}>
        <RouteLink to="/nhap/$importId" params={{ importId: row.id }}>
          {titleWords(row) || t('untitled')}
        </RouteLink>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {row.name}
        </Text>
      </Table.Td>
      <Table.Td fz="xs">{row.broughtBy}</Table.Td>
      <Table.Td fz="xs" style={{ whiteSpace: 'nowrap' }}>
        {instantWords(row.changedAt, i18n.language)}
      </Table.Td>
    </Table.Tr>
  );
}
