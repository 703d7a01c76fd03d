import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../ui/Nothing.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

/** A paged list as it is asked for. */
export type List = {
  isPending: boolean;
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
};

export type ListStatesProps = {
  list: List;
  count: number;
  /** Words alone, or what stands in the place of the rows. */
  empty: ReactNode;
  /** How many rows hold the place while the list is on its way. */
  awaited?: number;
  children: ReactNode;
};

/** A list in all its states: on its way, failed, empty, or its rows. */
export function ListStates({ list, count, empty, awaited = 8, children }: ListStatesProps) {
  const { t } = useTranslation();
  return (
    <>
      {list.isPending && <SkeletonRows rows={awaited} label={t('loading')} />}
      {list.error ? <ProblemAlert error={list.error} retry={() => void list.refetch()} /> : null}
      {!list.isPending &&
        !list.error &&
        count === 0 &&
        (typeof empty === 'string' ? <Nothing title={empty} /> : empty)}
      {count > 0 && children}
    </>
  );
}
