import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RequestView } from '../../contract/request-views.ts';
import { api } from '../shell/call.ts';

/** Tells that the person has seen what happened so far, and that lists and counts show it as read. */
export function useSeen({ id, unread, lastAt }: Pick<RequestView, 'id' | 'unread' | 'lastAt'>): void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    ...api.requests.seeRequest.mutationOptions(),
    onSuccess: async () => {
      await Promise.all(
        [api.requests.listRequests.key(), api.requests.countRequests.key()].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  useEffect(() => {
    if (unread) mutate({ requestId: id });
  }, [id, unread, lastAt, mutate]);
}
