import { useCallback, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Walks through the duties that are shown. Works on the page itself rather than through React: a long text has
 * thousands of rows, and only two elements change.
 */
export function useDutyWalk(panes: RefObject<HTMLDivElement | null>) {
  const [active, setActive] = useState<number | null>(null);

  const show = useCallback(
    (index: number, place: ScrollLogicalPosition = 'nearest') => {
      const root = panes.current;
      if (!root) return;
      for (const old of root.querySelectorAll('[data-active]')) old.removeAttribute('data-active');
      const found = root.querySelectorAll(`[data-duty="${index}"], [data-mark="${index}"]`);
      for (const element of found) element.setAttribute('data-active', '');
      visible([...found])?.scrollIntoView({ block: place });
      setActive(index);
    },
    [panes],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      const root = panes.current;
      if (!root) return;
      const cards = [...root.querySelectorAll<HTMLElement>('[data-duty]')].filter(isOpen);
      const now = cards.findIndex((card) => card.hasAttribute('data-active'));
      const next = cards[now < 0 ? firstBelow(cards, by) : now + by];
      if (!next) return;
      show(Number(next.dataset.duty), 'center');
      next.focus({ preventScroll: true });
    },
    [panes, show],
  );

  return { active, show, step };
}

/** Filtered out cards have no boxes; those merely skipped off screen answer true. */
function isOpen(card: HTMLElement): boolean {
  return card.checkVisibility({ contentVisibilityAuto: false });
}

function visible(elements: Element[]): Element | undefined {
  return elements.find((element) => element.checkVisibility());
}

/** Without a chosen duty one begins with the first below the upper edge of the window. */
function firstBelow(cards: HTMLElement[], by: 1 | -1): number {
  const below = cards.findIndex((card) => card.getBoundingClientRect().top > upperEdge() - 10);
  return by > 0 ? below : below - 1;
}

/** Brings a row to the upper edge, and lights it for a moment. */
export function goToRow(panes: HTMLElement | null, key: string): void {
  const row = panes?.querySelector(`[data-row="${CSS.escape(key)}"]`);
  if (!row) return;
  row.scrollIntoView({ block: 'start' });
  row.setAttribute('data-found', '');
  setTimeout(() => row.removeAttribute('data-found'), 1600);
}

/** The row at the upper edge of the window, so that one keeps one's place when the view changes. */
export function rowAtTop(panes: HTMLElement | null): string | null {
  const top = upperEdge();
  const blocks = [...(panes?.children ?? [])];
  const block = blocks.find((element) => element.getBoundingClientRect().bottom > top);
  const rows = [...(block?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  return rows.find((row) => row.getBoundingClientRect().bottom > top)?.dataset.row ?? null;
}

/** Where the text begins to be seen below the head and the tools, in CSS pixels. */
function upperEdge(): number {
  const sticky = getComputedStyle(document.documentElement).getPropertyValue('--lt-sticky');
  return Number.parseFloat(sticky) || 150;
}
