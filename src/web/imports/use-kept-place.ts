import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { focusLine, lineElement } from './line-places.ts';

/** After so many drawings nothing moves any more. */
const framesToSettle = 6;

/** Keeps a line where it is in the window while the text around it is read anew, and gives it the focus. */
export function useKeptPlace(panes: RefObject<HTMLDivElement | null>, read: unknown) {
  const place = useRef<{ line: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const kept = place.current;
    place.current = null;
    if (!kept) return undefined;
    const settle = () => {
      const line = lineElement(panes.current, kept.line);
      if (line) window.scrollBy({ top: line.getBoundingClientRect().top - kept.top, behavior: 'instant' });
    };
    lineElement(panes.current, kept.line)?.scrollIntoView({ block: 'nearest' });
    settle();
    focusLine(panes.current, kept.line);
    // Parts that come into the window get their real height only when they are drawn, and push what is below.
    let frame = 0;
    const settleFor = (frames: number) => {
      settle();
      if (frames > 0) frame = requestAnimationFrame(() => settleFor(frames - 1));
    };
    frame = requestAnimationFrame(() => settleFor(framesToSettle));
    return () => cancelAnimationFrame(frame);
  }, [panes, read]);
  /** To be called before the text changes: which line one looks at, and which number it will have. */
  return (line: number, next: number) => {
    const top = lineElement(panes.current, line)?.getBoundingClientRect().top;
    if (top !== undefined) place.current = { line: next, top };
  };
}
