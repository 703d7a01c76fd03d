import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import type { HistoryEntry } from '../../contract/regulations.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { instantWords } from '../ui/day-words.ts';
import { Panel } from '../ui/Panel.tsx';
import { Timeline, TimelineEntry } from '../ui/Timeline.tsx';
import { eventWords } from './event-words.ts';
import { ProposalCard } from './ProposalCard.tsx';

/** What happened, in the same words for all participants, and the proposals that are settled. */
export function RegulationHistory({ view }: { view: RegulationView }) {
  const { t } = useTranslation('regulations');
  const list = useInfiniteQuery(
    api.regulations.listHistory.infiniteOptions({
      input: (cursor: string | undefined) => ({
        regulationId: view.id,
        limit: 50,
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  );
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const settled = view.proposals.filter(({ state }) => state !== 'open');
  return (
    <>
      <Panel title={t('history')}>
        <ListStates list={list} count={entries.length} empty={t('historyNone')} awaited={4}>
          <Timeline instants>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Timeline>
        </ListStates>
        <ListFoot list={list} shown={entries.length} />
      </Panel>
      {settled.length > 0 && (
        <Panel title={t('proposalSettled')}>
          {settled.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} view={view} />
          ))}
        </Panel>
      )}
    </>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t, i18n } = useTranslation('regulations');
  const { reason } = entry.details;
  return (
    <TimelineEntry on={entry.at} words={instantWords(entry.at, i18n.language)}>
      {eventWords(t, entry)}
      <Text size="xs" c="dimmed">
        {entry.by.shortName}
      </Text>
      {typeof reason === 'string' && reason && (
        <Text size="xs" c="dimmed">
          {t('because', { reason })}
        </Text>
      )}
    </TimelineEntry>
  );
}
