import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';
import { ListFoot } from '../shell/ListFoot.tsx';
import { ListStates } from '../shell/ListStates.tsx';
import { nextPage } from '../shell/next-page.ts';
import { Panel } from '../ui/Panel.tsx';
import { Timeline } from '../ui/Timeline.tsx';
import { foldEntries } from './fold-entries.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import type { Citing } from './use-taking.ts';

const sides = ['all', 'own', 'other', 'system'] as const;
type Side = (typeof sides)[number];

type RequestTimelineProps = { view: RequestView; cite: (citing: Citing) => void };

/** What happened and what was written, the earliest first; of one side only where that is wanted. */
export function RequestTimeline({ view, cite }: RequestTimelineProps) {
  const { t } = useTranslation('requestPage');
  const [side, show] = useState<Side>('all');
  const list = useInfiniteQuery(
    api.requests.listTimeline.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({
        requestId: view.id,
        ...(side === 'all' ? {} : { by: side }),
        ...nextPage.input(cursor),
      }),
    }),
  );
  const entries = foldEntries(list.data?.pages.flatMap(({ items }) => items) ?? []);
  return (
    <Panel
      title={t('timeline.title')}
      actions={
        <SegmentedControl
          aria-label={t('timeline.filter')}
          value={side}
          onChange={show}
          data={sides.map((value) => ({ value, label: t(`timeline.side.${value}`) }))}
          data-no-print
        />
      }
    >
      <ListStates list={list} count={entries.length} empty={t('timeline.none')} awaited={5}>
        <Timeline instants>
          {entries.map((folded) => (
            <HistoryEntry key={folded.entry.id} folded={folded} view={view} cite={cite} />
          ))}
        </Timeline>
      </ListStates>
      {list.hasNextPage && <ListFoot list={list} shown={entries.length} />}
    </Panel>
  );
}
