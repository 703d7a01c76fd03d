import { useEffect, useSyncExternalStore } from 'react';

/** One line of the command palette. */
export type PaletteEntry = { id: string; label: string; description?: string; run: () => void };
export type PaletteGroup = { group: string; actions: PaletteEntry[] };

let groups: readonly PaletteGroup[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly PaletteGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

/** Offers a page's own places (articles of a text, …) in the command palette while the page is open. */
export function usePaletteGroup(group: PaletteGroup | null): void {
  useEffect(() => {
    if (!group) return undefined;
    publish([...groups, group]);
    return () => publish(groups.filter((other) => other !== group));
  }, [group]);
}

export function usePaletteGroups(): readonly PaletteGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
}
