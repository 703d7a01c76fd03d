import type { RequestRow } from '../../contract/request-views.ts';

/** What is drawn in each row, so that a key finds what it is about where the focus is. */
const rows = new WeakMap<Element, RequestRow>();

/** To be given to the element of a row, which is marked `data-request`. */
export function standsFor(row: RequestRow): (element: Element | null) => void {
  return (element) => {
    if (element) rows.set(element, row);
  };
}

/** The request of the row that has the focus. */
export function rowUnderFocus(): RequestRow | undefined {
  const focused = document.activeElement?.closest('[data-request]');
  return focused ? rows.get(focused) : undefined;
}
