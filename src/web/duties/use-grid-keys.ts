import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { dayAway, dayInMonth, mondayOf, monthAway } from './month-weeks.ts';

type GridKeys = {
  table: RefObject<HTMLTableElement | null>;
  /** The day that Tab comes to. */
  day: string;
  reach: (day: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

type Wanted = {
  month: string;
  today: string;
  onMonth: (month: string) => void;
  onDay: (day: string) => void;
};

/**
 * The keys of a month: arrows walk from day to day and over its edges, Home and End to the ends of the week, PageUp and
 * PageDown to the months beside, Enter opens the day. One day of the sheet is reached by Tab.
 */
export function useGridKeys({ month, today, onMonth, onDay }: Wanted): GridKeys {
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<string | null>(null);
  const [last, reach] = useState(today);
  const day = last.startsWith(month) ? last : today.startsWith(month) ? today : `${month}-01`;
  useEffect(() => {
    // Another month takes its time to come; until it is there the focus stays where it was.
    if (wanted.current !== day) return;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    wanted.current = null;
  }, [day]);
  const go = (to: string) => {
    wanted.current = to;
    reach(to);
    if (!to.startsWith(month)) onMonth(to.slice(0, 7));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayAfterKey(event.key, from, month);
    if (to === null && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (to === null) onDay(from);
    else go(to);
  };
  return { table, day, reach: (to) => to.startsWith(month) && reach(to), onKeyDown };
}

function dayAfterKey(key: string, day: string, month: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return dayAway(day, -1);
    case 'ArrowRight':
      return dayAway(day, 1);
    case 'ArrowUp':
      return dayAway(day, -7);
    case 'ArrowDown':
      return dayAway(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return dayAway(mondayOf(day), 6);
    case 'PageUp':
      return dayInMonth(day, monthAway(month, -1));
    case 'PageDown':
      return dayInMonth(day, monthAway(month, 1));
    default:
      return null;
  }
}
