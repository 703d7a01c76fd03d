import { useEffect, useRef } from 'react';

const stack: symbol[] = [];

/**
 * Of several that listen to the whole page, such as a field on the page and one in the dialog over it, only the one that was
 * shown last is meant. Gives whether this is the one.
 */
export function useForemost(): () => boolean {
  const own = useRef(Symbol('foremost'));
  useEffect(() => {
    const mark = own.current;
    stack.push(mark);
    return () => {
      stack.splice(stack.indexOf(mark), 1);
    };
  }, []);
  return () => stack.at(-1) === own.current;
}
