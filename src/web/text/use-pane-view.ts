import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { rowAtTop } from './duty-walk.ts';
import type { PaneView } from './ParallelText.tsx';

/** Both panes where there is room, one at a time in a narrow window; changing keeps the place in the text. */
export function usePaneView(panes: RefObject<HTMLDivElement | null>) {
  const narrow = useMediaQuery('(max-width: 820px)', window.innerWidth <= 820, {
    getInitialValueInEffect: false,
  });
  const [wanted, setWanted] = useState<PaneView | null>(null);
  const place = useRef<string | null>(null);
  const view: PaneView = narrow && (wanted ?? 'both') === 'both' ? 'structure' : (wanted ?? 'both');
  useLayoutEffect(() => {
    const row = place.current && panes.current?.querySelector(`[data-row="${CSS.escape(place.current)}"]`);
    if (row) row.scrollIntoView({ block: 'start' });
    place.current = null;
  }, [view, panes]);
  const setView = (next: PaneView) => {
    place.current = window.scrollY > 200 ? rowAtTop(panes.current) : null;
    setWanted(next);
  };
  return [view, setView] as const;
}
