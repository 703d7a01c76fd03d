import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../shell/call.ts';
import { nextPage } from '../shell/next-page.ts';
import { addressOf, askedFor, viewOf } from './request-filters.ts';
import type { BoxView } from './request-filters.ts';

/** What is shown of the boxes stands in the address; a change replaces it, so that going back leaves the page. */
export function useBoxView(): [BoxView, (change: Partial<BoxView>) => void] {
  const view = viewOf(useSearch({ from: '/signedIn/yeu-cau' }));
  const navigate = useNavigate();
  const change = (changed: Partial<BoxView>) =>
    void navigate({
      to: '/yeu-cau',
      search: addressOf({ ...view, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return [view, change];
}

/** The rows of a view, page by page; the first page brings how many there are. */
export function useBoxRows(view: BoxView) {
  return useInfiniteQuery({
    ...api.requests.listRequests.infiniteOptions({
      ...nextPage,
      // The words of the address become what the contract takes: the server checks them again.
      input: (cursor: string | undefined) => ({ ...nextPage.input(cursor), ...askedFor(view), limit: 50 }),
    }),
    placeholderData: keepPreviousData,
  });
}

/** How many stand in each queue; of one's own work alone, and under one regulation, when the list shows only that. */
export function useBoxCounts({ filters }: BoxView) {
  return useQuery({
    ...api.requests.countRequests.queryOptions({
      input: {
        ...(filters.mine ? { mine: 'true' } : {}),
        ...(filters.regulationId ? { regulationId: filters.regulationId } : {}),
      },
    }),
    placeholderData: keepPreviousData,
  });
}
