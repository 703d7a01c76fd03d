import { useInfiniteQuery } from '@tanstack/react-query';
import { mayConfirm } from '../../domain/person/may.ts';
import { api } from '../shell/call.ts';
import { nextPage } from '../shell/next-page.ts';
import { useActing } from '../shell/session.ts';

/** The leaders' appointments for which the reader may be the second person; asked only where that can be. */
export function useProposals(wanted = true) {
  const { roles } = useActing();
  return useInfiniteQuery({
    ...api.people.listProposals.infiniteOptions(nextPage),
    enabled: wanted && mayConfirm({ roles }),
  });
}
