import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../shell/shortcuts.ts';

/** Walks through the rows of a list with j and k; the row's own link has the focus, so that Enter opens it. */
export function useRowWalk<Box extends HTMLElement>() {
  const { t } = useTranslation('regulations');
  const box = useRef<Box>(null);
  const step = (by: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])];
    const now = links.findIndex((link) => link === document.activeElement);
    const next = links[now < 0 ? 0 : now + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts([
    { keys: 'j', label: t('nextRow'), group: t('shortcuts'), run: () => step(1) },
    { keys: 'k', label: t('previousRow'), group: t('shortcuts'), run: () => step(-1) },
  ]);
  return box;
}
