import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MutationOptions } from '@tanstack/react-query';
import { tell } from './tell.ts';

type Then<Answer> = {
  /** Said when it is done. */
  done: string;
  /** Closes the dialog, clears the form. */
  after?: (answer: Answer) => void;
};

/** One act of the person: does it, says so, and asks anew for everything on the screen that it may have changed. */
export function useAct<Answer, Refusal, Input>(
  act: MutationOptions<Answer, Refusal, Input>,
  { done, after }: Then<Answer>,
) {
  const client = useQueryClient();
  return useMutation({
    ...act,
    onSuccess: async (answer: Answer) => {
      after?.(answer);
      tell(done);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'welcome' });
    },
  });
}
