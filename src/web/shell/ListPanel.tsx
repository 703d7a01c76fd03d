import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../ui/Nothing.tsx';
import { Scroller } from '../ui/Scroller.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ListFoot } from './ListFoot.tsx';
import classes from './ListPanel.module.css';
import { ProblemAlert } from './ProblemAlert.tsx';

type List = {
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
};

type ListPanelProps = { list: List; count: number; empty: ReactNode; tools?: ReactNode; children: ReactNode };

/** A paged list in all its states: on its way, failed, empty, or rows with the way to more of them. */
export function ListPanel({ list, count, empty, tools, children }: ListPanelProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel}>
      {tools && (
        <div className={classes.tools} data-no-print>
          {tools}
        </div>
      )}
      <Scroller className={classes.rows}>
        {list.isPending && <SkeletonRows label={t('loading')} />}
        {list.error ? <ProblemAlert error={list.error} retry={() => void list.refetch()} /> : null}
        {!list.isPending && !list.error && count === 0 && <Nothing title={empty} />}
        {count > 0 && children}
      </Scroller>
      <ListFoot
        shown={count}
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </section>
  );
}
