import { Badge, Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { api } from '../shell/call.ts';
import { nextPage } from '../shell/next-page.ts';
import { ProblemAlert } from '../shell/ProblemAlert.tsx';
import type { DeskGroupView, DeskScope } from './desk-view.ts';
import { placeOfGroup } from './desk-view.ts';
import classes from './DeskPage.module.css';
import { DeskRow } from './DeskRow.tsx';
import { useRowFilter } from './use-row-filter.ts';
import type { Ask } from './use-desk-keys.ts';

type DeskGroupProps = {
  view: DeskGroupView;
  scope: DeskScope;
  today: string;
  /** What is typed over the list. */
  filter: string;
  ask: Ask;
};

/** One group of the desk: its first rows, and more of them when asked. */
export function DeskGroup({ view, scope, today, filter, ask }: DeskGroupProps) {
  const { t } = useTranslation(['duties', 'shell']);
  const id = useId();
  const list = useWholeGroup(view, scope);
  const fits = useRowFilter(filter);
  const shown = list.rows.filter(fits);
  const name = t(`group.${view.group}`);
  return (
    <section className={classes.group} id={placeOfGroup(view.group)} aria-labelledby={id}>
      <h2 id={id} className={classes.name} data-group={view.group}>
        {name} <Badge color={view.group === 'overdue' ? 'lacquer' : 'gray'}>{view.count}</Badge>
        {filter.trim() && (
          <Text span size="xs" c="dimmed" role="status">
            {t('filtered', { n: shown.length, count: list.rows.length })}
          </Text>
        )}
      </h2>
      <ul className={classes.rows}>
        {shown.map((row) => (
          <DeskRow key={row.id} row={row} today={today} group={view.group} ask={ask} />
        ))}
      </ul>
      {list.error ? <ProblemAlert error={list.error} retry={list.more} /> : null}
      {list.rows.length < view.count && (
        <Group className={classes.foot} gap="md" data-no-print>
          <Text size="xs" c="dimmed" role="status">
            {t('shownSoFar', { ns: 'shell', n: list.rows.length })}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            loading={list.isFetching}
            onClick={list.more}
            aria-label={t('moreOf', { group: name })}
          >
            {t('more', { ns: 'shell' })}
          </Button>
        </Group>
      )}
    </section>
  );
}

/** The rows that came with the desk; once more are asked for, the group from its beginning, page by page. */
function useWholeGroup({ group, items }: DeskGroupView, scope: DeskScope) {
  const [wanted, setWanted] = useState(false);
  const list = useInfiniteQuery({
    ...api.duties.listDesk.infiniteOptions({
      ...nextPage,
      input: (cursor: string | undefined) => ({ group, scope, ...nextPage.input(cursor), limit: 50 }),
    }),
    enabled: wanted,
  });
  const rows: FulfilmentRow[] = list.data?.pages.flatMap((page) => page.items) ?? items;
  const more = () => {
    if (list.data && !list.error) void list.fetchNextPage();
    else if (wanted) void list.refetch();
    else setWanted(true);
  };
  return { rows, more, error: list.error, isFetching: list.isFetching };
}
