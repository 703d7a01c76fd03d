import { useHotkeys } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';

/** A key with what it does; `group` is the heading under which the keyboard help shows it. */
export type Shortcut = { keys: string; label: string; group: string; run: () => void };

let shown: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Shortcut[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Binds keys while the component is on screen, and lists them in the keyboard help. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  useHotkeys(
    shortcuts.map(({ keys, run }) => [keys, (event) => runUnlessTyped(keys, event) && run(), letThrough]),
    [],
  );
  const shape = shortcuts.map(({ keys, label }) => keys + label).join('|');
  useEffect(() => {
    publish([...shown, ...shortcuts]);
    return () => publish(shown.filter((shortcut) => !shortcuts.includes(shortcut)));
    // `run` may be new at every rendering; the help only needs to know when keys or words change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shape]);
}

/** Every shortcut that works at this moment. */
export function useActiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

/** We say ourselves which keys a page takes for itself. */
const letThrough = { preventDefault: false };

/**
 * A key alone is a letter where one types, and belongs to a dialog or a menu while one is open; together with Ctrl it is
 * ours everywhere. With Alt it belongs to the browser, whose tabs have numbers.
 */
function runUnlessTyped(keys: string, event: KeyboardEvent): boolean {
  const typed = !keys.startsWith('mod+') && event.target instanceof Element && takesLetters(event.target);
  if (!typed) event.preventDefault();
  return !typed;
}

function takesLetters(place: Element): boolean {
  return (
    place.matches('input:not([type=radio], [type=checkbox]), textarea, select') ||
    place.closest('[role=dialog], [role=menu]') !== null
  );
}
