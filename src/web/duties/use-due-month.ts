import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FulfilmentRow } from '../../contract/fulfilment-views.ts';
import { api } from '../shell/call.ts';

/** What is asked of the calendar: from a day to a day, whose side, one's own or the whole agency's. */
export type DueWanted = {
  from: string;
  to: string;
  part: 'obliged' | 'owed' | undefined;
  scope: 'mine' | 'agency';
};

const pageOf = 200;
/** More rows of one month are in no picture. */
const mostRows = 1000;

/** All that falls due in a stretch of days, by its day: fetched page by page up to a thousand, of which `partly` tells. */
export function useDueMonth({ part, ...wanted }: DueWanted) {
  const list = useInfiniteQuery({
    ...api.duties.listDueDays.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...wanted,
        ...(part ? { part } : {}),
        limit: pageOf,
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage } = list;
  const more = hasNextPage && !isFetching && !isPlaceholderData && !error && rows.length < mostRows;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  const days: ReadonlyMap<string, FulfilmentRow[]> = Map.groupBy(rows, ({ dueOn }) => dueOn);
  return { list, rows, days, partly: hasNextPage && rows.length >= mostRows };
}
