import { useSyncExternalStore } from 'react';

/**
 * The appointment in which the person acts in this tab. Each tab has its own (two tabs may act in two
 * capacities); a new tab begins with the one chosen last.
 */
const key = 'lientich-acting-as';
const listeners = new Set<() => void>();
let chosen: string | null = sessionStorage.getItem(key) ?? localStorage.getItem(key);

export function actingAs(): string | null {
  return chosen;
}

/** Acts in another appointment from now on; null forgets it (signing out). */
export function actAs(appointmentId: string | null): void {
  chosen = appointmentId;
  if (appointmentId === null) {
    sessionStorage.removeItem(key);
  } else {
    sessionStorage.setItem(key, appointmentId);
    localStorage.setItem(key, appointmentId);
  }
  for (const listener of listeners) listener();
}

export function useActingAs(): string | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, actingAs);
}
