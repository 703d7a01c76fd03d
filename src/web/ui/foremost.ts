import { useEffect, useRef } from 'react';

type Listens = 'drop' | 'paste';

const stacks: Record<Listens, symbol[]> = { drop: [], paste: [] };

/**
 * Of several that listen to the whole page, such as a field on the page and one in the dialog over it, only the one that was
 * shown last is meant, for each of what they listen to by itself. Gives whether this is the one.
 */
export function useForemost(listens: Listens): () => boolean {
  const stack = stacks[listens];
  const own = useRef(Symbol('foremost'));
  useEffect(() => {
    const mark = own.current;
    stack.push(mark);
    return () => {
      stack.splice(stack.indexOf(mark), 1);
    };
  }, [stack]);
  return () => stack.at(-1) === own.current;
}
