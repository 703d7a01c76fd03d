/** Words that are selected in one line, or the place of the cursor in it (`from` = `to`); UTF-16, counted in the line. */
export type SelectedWords = { line: number; from: number; to: number };

/** The element of a line of the text. */
export function lineElement(panes: HTMLElement | null, line: number): HTMLElement | null {
  return panes?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null;
}

/** Gives the focus to a line: to the button that opens its menu. */
export function focusLine(panes: HTMLElement | null, line: number): void {
  lineElement(panes, line)?.querySelector('button')?.focus({ preventScroll: true });
}

/** The line in which something lies; null outside of the text. */
export function lineOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-line]') ?? null;
}

/** What is selected in one line of the text; null when nothing is, or when it reaches over several. */
export function selectedWords(panes: HTMLElement | null): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const line = lineOf(range.startContainer);
  if (!line || !panes?.contains(line) || lineOf(range.endContainer) !== line) return null;
  const start = placeIn(line, range.startContainer, range.startOffset);
  const words = range.toString();
  // Blanks at both ends are no words; a double click takes the one behind.
  const from = start + (words.length - words.trimStart().length);
  return { line: Number(line.dataset['line']), from, to: Math.max(from, start + words.trimEnd().length) };
}

function placeIn(line: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The place before the word in which, or before which, the cursor stands. */
export function beginningOfWord(text: string, at: number): number {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const inWord = /^[\p{L}\p{N}\p{M}]/u.test(after)
    ? (/[\p{L}\p{N}\p{M}]+$/u.exec(before)?.[0].length ?? 0)
    : 0;
  const blanks = inWord === 0 ? (/^\s+/u.exec(after)?.[0].length ?? 0) : 0;
  return at - inWord + blanks;
}
