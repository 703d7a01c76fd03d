import { Button, Group } from '@mantine/core';
import { IconFileImport, IconFileSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../../contract/regulations.ts';
import { mayImport, mayReadContent } from '../../domain/regulation/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { useActing } from '../shell/session.ts';
import { dayWords } from '../ui/day-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { EmptyRegistry } from './EmptyRegistry.tsx';
import { ButtonLink } from '../shell/ButtonLink.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { addressOf, filtersOf } from './registry-address.ts';
import { RegistryFilters } from './RegistryFilters.tsx';
import { RegistryTable } from './RegistryTable.tsx';
import { SavedViews } from './SavedViews.tsx';
import { useRowWalk } from '../shell/use-row-walk.ts';
import { WaitingStrip } from './WaitingStrip.tsx';

/** Sổ quy chế: the regulations in which one's own agency takes part. */
export function RegistryPage() {
  const { roles } = useActing();
  return mayReadContent({ roles }) ? <Registry /> : <PageMissing />;
}

function Registry() {
  const { t, i18n } = useTranslation('regulations');
  const [filters, setFilters] = useFilters();
  const list = useRegulations(filters);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const table = useRowWalk<HTMLTableElement>(t('shortcuts'));
  // Waited for, so that the list does not move down when it comes.
  const waiting = useQuery(api.proposals.listWaitingProposals.queryOptions());
  if (waiting.isPending) return <PagePending />;
  const unfiltered = Object.keys(filters).length === 0;
  const nothingYet = unfiltered && !list.isPending && !list.error && rows.length === 0;
  const day = filters.on && dayWords(filters.on, i18n.language);
  return (
    <Page
      title={t('title')}
      lead={day ? `${t('lead')} ${t('asOfLead', { day })}` : t('lead')}
      actions={<RegistryActs filters={filters} />}
    >
      {waiting.data && <WaitingStrip {...waiting.data} />}
      {nothingYet ? (
        <EmptyRegistry />
      ) : (
        <>
          <SavedViews filters={filters} />
          <ListPanel
            list={list}
            count={rows.length}
            empty={<NoneFits filters={filters} />}
            tools={<RegistryFilters filters={filters} onChange={setFilters} />}
          >
            <RegistryTable ref={table} rows={rows} on={filters.on} />
          </ListPanel>
        </>
      )}
    </Page>
  );
}

/** The filters as the address has them; a change replaces the address, so that going back leaves the page. */
function useFilters() {
  const filters = filtersOf(useSearch({ from: '/signedIn/quy-che' }));
  const navigate = useNavigate();
  const setFilters = (next: Filters) =>
    void navigate({ to: '/quy-che', search: addressOf(next), replace: true });
  return [filters, setFilters] as const;
}

function useRegulations(filters: Filters) {
  return useInfiniteQuery({
    ...api.regulations.listRegulations.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...filters, limit: 50 }),
    }),
    placeholderData: keepPreviousData,
  });
}

function RegistryActs({ filters }: { filters: Filters }) {
  const { t } = useTranslation('regulations');
  const { roles } = useActing();
  return (
    <>
      <ExportMenu filters={filters} />
      {mayImport({ roles }) && (
        <Button component={Link} to="/nhap" leftSection={<IconFileImport size={16} />}>
          {t('import')}
        </Button>
      )}
    </>
  );
}

function NoneFits({ filters }: { filters: Filters }) {
  const { t } = useTranslation('regulations');
  return (
    <Nothing title={t('none')}>
      {t('noneLead')}
      <Group justify="center" gap="xs" mt="sm">
        <Button variant="default" component={Link} to="/quy-che">
          {t('dropFilters')}
        </Button>
        {filters.q && (
          <ButtonLink to="/quy-che/tim" search={{ q: filters.q }} leftSection={<IconFileSearch size={16} />}>
            {t('searchText')}
          </ButtonLink>
        )}
      </Group>
    </Nothing>
  );
}
