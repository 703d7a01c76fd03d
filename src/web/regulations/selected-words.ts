import { useEffect, useState } from 'react';

/** Words of the text that somebody has selected, and the provision in which they stand. */
export type SelectedWords = { eId: string; quote: string };

/** The words of one provision that are selected, kept while a dialog takes the selection away. */
export function useSelectedWords(): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = () => {
      const found = selectedNow();
      if (found) setSelected(found);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return selected;
}

function selectedNow(): SelectedWords | null {
  const selection = getSelection();
  const quote = selection?.toString().trim() ?? '';
  const [row, end] = [rowOf(selection?.anchorNode), rowOf(selection?.focusNode)];
  if (!row || row !== end || quote.length < 2 || quote.includes('\n')) return null;
  return { eId: citedPlace(row.id), quote: quote.normalize('NFC') };
}

function rowOf(node: Node | null | undefined): Element | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('[data-kind][id]') ?? null;
}

/** The numbered provision of a place: items and paragraphs are cited by what they stand in. */
export function citedPlace(eId: string): string {
  return eId.replace(/(__(it|p)_[^_]+)+$/u, '');
}
