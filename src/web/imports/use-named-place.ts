import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { elementAt } from './problem-places.ts';

/** Goes to the place that the address names: the duty, actor or entry that a problem was about. */
export function useNamedPlace(): void {
  const { hash, search } = useLocation();
  useEffect(() => {
    if (!hash) return undefined;
    // After the step is drawn, and after the router has put the window to its top.
    const frame = requestAnimationFrame(() => {
      const found = elementAt(hash);
      found?.scrollIntoView({ block: 'center' });
      const inside = 'button, input, select, textarea, a[href]';
      (found?.matches(inside) ? found : found?.querySelector<HTMLElement>(inside))?.focus({
        preventScroll: true,
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [hash, search]);
}
