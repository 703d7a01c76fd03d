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

/**
 * The place before the word in which, or before which, the cursor stands; a sign belongs to the word before it, so that
 * `2.` stays whole.
 */
export function beginningOfWord(text: string, at: number): number {
  let place = at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
  while (place > 0 && !isBeginning(text.charAt(place - 1), text.charAt(place))) place -= 1;
  return place;
}

function isBeginning(before: string, after: string): boolean {
  const inWord = /[\p{L}\p{N}\p{M}]/u;
  return /\s/u.test(before) || (!inWord.test(before) && inWord.test(after));
}
