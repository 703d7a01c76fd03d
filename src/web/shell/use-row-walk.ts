import { useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from './shortcuts.ts';

/**
 * Walks through the rows of a list with j and k; the row's own link, marked `data-walk`, has the focus, so that Enter
 * opens it. When the row that had it is gone, one goes on from its place. `group` is the heading in the keyboard help.
 */
export function useRowWalk<Box extends HTMLElement>(group: string): RefObject<Box | null> {
  const { t } = useTranslation();
  const box = useRef<Box>(null);
  const place = useRef(-1);
  const step = (by: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])];
    const now = links.findIndex((link) => link === document.activeElement);
    const gone = now < 0 && place.current >= 0;
    const next = gone ? place.current + Math.min(by, 0) : now + by;
    place.current = Math.max(0, Math.min(next, links.length - 1));
    links[place.current]?.focus();
    links[place.current]?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts([
    { keys: 'j', label: t('nextRow'), group, run: () => step(1) },
    { keys: 'k', label: t('previousRow'), group, run: () => step(-1) },
  ]);
  return box;
}
