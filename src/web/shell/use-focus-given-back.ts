import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what opened the dialog. The library does so for a dialog that closes; ours are taken away
 * whole, so that each begins empty.
 */
export function useFocusGivenBack(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      opener?.focus({ preventScroll: true });
      if (opener) guardFocus(opener);
    },
    [opener],
  );
}

/** What was done may take its own button away a moment later: then the content has the focus, and not nothing. */
function guardFocus(opener: HTMLElement): void {
  const watch = new MutationObserver(() => {
    const focused = document.activeElement;
    if (focused === opener) return;
    watch.disconnect();
    if (focused === document.body) document.getElementById('content')?.focus({ preventScroll: true });
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/** The entry of a menu goes with its menu: the button of the menu stands for it. */
function openerOf(focused: Element | null): HTMLElement | null {
  const button = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : focused;
  return opener instanceof HTMLElement ? opener : null;
}
