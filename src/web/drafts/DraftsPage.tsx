import { Badge, SegmentedControl, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draftStates } from '../../domain/request/draft.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { api } from '../shell/call.ts';
import { ListPanel } from '../shell/ListPanel.tsx';
import { nextPage } from '../shell/next-page.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { dayOfInstant } from '../ui/day-of-instant.ts';
import { dayWords } from '../ui/day-words.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { ChosenDraft } from './ChosenDraft.tsx';

/** Dự thảo: what is being written in one's own agency, and how far it has come. */
export function DraftsPage() {
  const { roles } = useActing();
  return mayReadRequests({ roles }) ? <Drafts /> : <PageMissing />;
}

function Drafts() {
  const { t, i18n } = useTranslation('requests');
  const { xem, chon } = useSearch({ from: '/signedIn/du-thao' });
  const navigate = useNavigate({ from: '/du-thao' });
  const state = draftStates.find((name) => name === xem);
  const list = useInfiniteQuery(
    api.drafts.listDrafts.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...(state ? { state } : {}) }),
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const states = (
    <SegmentedControl
      size="xs"
      style={{ flexWrap: 'wrap' }}
      aria-label={t('draft.states')}
      value={state ?? ''}
      onChange={(next) => void navigate({ search: next ? { xem: next } : {} })}
      data={[
        { value: '', label: t('draft.every') },
        ...draftStates.map((value) => ({ value, label: t(`draft.state.${value}`) })),
      ]}
    />
  );
  return (
    <Page title={t('draft.title')} lead={t('draft.lead')}>
      {chon && <ChosenDraft key={chon} draftId={chon} />}
      <ListPanel
        list={list}
        count={rows.length}
        empty={<Nothing title={t('draft.none')}>{t('draft.noneLead')}</Nothing>}
        tools={states}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('draft.what')}</Table.Th>
              <Table.Th>{t('draft.stateLabel')}</Table.Th>
              <Table.Th>{t('draft.by')}</Table.Th>
              <Table.Th>{t('draft.changed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td miw={180}>
                  <RouteLink
                    to="/du-thao"
                    search={{ ...(state ? { xem: state } : {}), chon: row.id }}
                    aria-current={row.id === chon}
                  >
                    {row.title || t('draft.untitled')}
                  </RouteLink>
                  <Text size="xs" c="dimmed">
                    {t(`draft.kind.${row.kind}`)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Badge color="gray">{t(`draft.state.${row.state}`)}</Badge>
                </Table.Td>
                <Table.Td>{row.madeBy.fullName}</Table.Td>
                <Table.Td>{dayWords(dayOfInstant(row.changedAt), i18n.language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListPanel>
    </Page>
  );
}
