import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { lineElement, lineOf, selectedWords } from './line-places.ts';
import type { SelectedWords } from './line-places.ts';

/** Where a floating button stands: below the end of what is selected, in the window. */
export type SelectionSpot = { words: SelectedWords; left: number; top: number };

/**
 * Follows where a person is in the text: the current line (of the cursor, or of the focus) and what is selected. The
 * arrow keys go from line to line where the focus is on one.
 */
export function useLines(panes: RefObject<HTMLDivElement | null>) {
  const words = useRef<SelectedWords | null>(null);
  const last = useRef<number | null>(null);
  const [spot, setSpot] = useState<SelectionSpot | null>(null);

  useEffect(() => {
    const root = panes.current;
    const stand = (line: number) => {
      for (const old of root?.querySelectorAll('[data-current]') ?? []) old.removeAttribute('data-current');
      lineElement(root, line)?.setAttribute('data-current', '');
      last.current = line;
    };
    const onSelection = () => {
      const found = selectedWords(root);
      if (found) {
        words.current = found;
        stand(found.line);
      }
      setSpot(found && found.from < found.to ? spotOf(found) : null);
    };
    const onScroll = () => setSpot((shown) => shown && spotOf(shown.words));
    const onFocus = ({ target }: FocusEvent) => {
      const line = lineOf(target as Node | null);
      if (!line) return;
      root?.querySelector('[data-line] > button[tabindex="0"]')?.setAttribute('tabindex', '-1');
      line.querySelector('button')?.setAttribute('tabindex', '0');
      stand(Number(line.dataset['line']));
    };
    const onKey = (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const line = lineOf(event.target as Node | null);
      if (!by || !line || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = nextLine(root, line, by)?.querySelector('button');
      if (!next) return;
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.parentElement?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('selectionchange', onSelection);
    window.addEventListener('scroll', onScroll, { passive: true });
    root?.addEventListener('focusin', onFocus);
    root?.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('selectionchange', onSelection);
      window.removeEventListener('scroll', onScroll);
      root?.removeEventListener('focusin', onFocus);
      root?.removeEventListener('keydown', onKey);
    };
  }, [panes]);

  /** The line of the focus, else that of the cursor, else the last one; asked at the press of a key, which may be
   * before the browser tells of a selection. */
  const lineNow = (): number | null => {
    const root = panes.current;
    const places = [document.activeElement, document.getSelection()?.anchorNode ?? null];
    const line = places.map(lineOf).find((found) => found !== null && root?.contains(found));
    return line ? Number(line.dataset['line']) : last.current;
  };
  const wordsNow = () => selectedWords(panes.current) ?? words.current;
  return { lineNow, wordsNow, spot };
}

function spotOf(words: SelectedWords): SelectionSpot {
  const rects = document.getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  return { words, left: last?.right ?? 0, top: last?.bottom ?? 0 };
}

/** The line before or behind, also past rows without any. */
function nextLine(root: HTMLElement | null, line: HTMLElement, by: number): HTMLElement | null {
  for (let number = Number(line.dataset['line']) + by; number >= 0; number += by) {
    const next = lineElement(root, number);
    if (next || by > 0) return next;
  }
  return null;
}
