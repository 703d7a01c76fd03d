import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { tell } from './tell.ts';

type Then<Answer> = {
  /** Said when it is done. */
  done: string;
  /** Closes the dialog, clears the form. */
  after?: (answer: Answer) => void;
};

/**
 * One act of the person: does it, says so, and asks anew for everything on the screen that it may have changed. While it is
 * on its way it is not sent again: the second click of a double click comes before the button is drawn inactive.
 */
export function useAct<Answer, Refusal, Input>(
  act: MutationOptions<Answer, Refusal, Input>,
  { done, after }: Then<Answer>,
) {
  const client = useQueryClient();
  const running = useRef(false);
  const mutation = useMutation({
    ...act,
    onSuccess: async (answer: Answer) => {
      after?.(answer);
      tell(done);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
    },
    onSettled: () => {
      running.current = false;
    },
  });
  const mutate: typeof mutation.mutate = (...sent) => {
    if (running.current) return;
    running.current = true;
    mutation.mutate(...sent);
  };
  return { ...mutation, mutate };
}
