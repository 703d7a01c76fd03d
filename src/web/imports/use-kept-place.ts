import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { focusLine, lineElement } from './line-places.ts';

/** After so many drawings nothing moves any more. */
const framesToSettle = 6;
/** What a person does: from then on the window is theirs again. */
const personal = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Keeps a line where it is in the window while the text around it is read anew, and gives it the focus. Once somebody
 * scrolls, presses or types, nothing is kept any longer: they would lose the line that they went on to.
 */
export function useKeptPlace(panes: RefObject<HTMLDivElement | null>, read: unknown) {
  const place = useRef<{ line: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const kept = place.current;
    place.current = null;
    if (!kept) return undefined;
    let left = window.scrollY;
    const settle = () => {
      const line = lineElement(panes.current, kept.line);
      if (line) window.scrollBy({ top: line.getBoundingClientRect().top - kept.top, behavior: 'instant' });
      left = window.scrollY;
    };
    /** The line went just as far as the window was scrolled: nothing grew, somebody scrolled. */
    const isScrolled = () => {
      const by = window.scrollY - left;
      const top = lineElement(panes.current, kept.line)?.getBoundingClientRect().top ?? kept.top;
      return by !== 0 && Math.abs(top - kept.top + by) < 1;
    };
    lineElement(panes.current, kept.line)?.scrollIntoView({ block: 'nearest' });
    settle();
    focusLine(panes.current, kept.line);
    // Parts that come into the window get their real height only when they are drawn, and push what is below.
    let frame = 0;
    const settleFor = (frames: number) => {
      if (isScrolled()) return;
      settle();
      if (frames > 0) frame = requestAnimationFrame(() => settleFor(frames - 1));
    };
    frame = requestAnimationFrame(() => settleFor(framesToSettle));
    const stop = () => cancelAnimationFrame(frame);
    for (const act of personal)
      window.addEventListener(act, stop, { capture: true, passive: true, once: true });
    return () => {
      stop();
      for (const act of personal) window.removeEventListener(act, stop, { capture: true });
    };
  }, [panes, read]);
  /** To be called before the text changes: which line one looks at, and which number it will have. */
  return (line: number, next: number) => {
    const top = lineElement(panes.current, line)?.getBoundingClientRect().top;
    if (top !== undefined) place.current = { line: next, top };
  };
}
