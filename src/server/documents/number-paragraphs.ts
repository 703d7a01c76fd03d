import type { List, ListLevel } from './docx-numbering.ts';
import { formatNumber } from './format-number.ts';

/** The label that Word prints before a paragraph, and the level it comes from. */
export type Label = { text: string; level: ListLevel };

type Counter = { values: (number | undefined)[]; started: Set<string> };

const LEVELS = 9;

/** A level starts again after any level above it, unless `lvlRestart` names a higher one or 0 (never). */
function restartsAfter(level: ListLevel | undefined, index: number, used: number): boolean {
  const restart = level?.restart ?? index;
  return restart > 0 && used < restart;
}

function advance(counter: Counter, numId: string, list: List, index: number): void {
  const key = `${numId}/${index}`;
  const override = counter.started.has(key) ? undefined : list.startOverride(index);
  counter.started.add(key);
  const value = counter.values[index];
  const start = list.level(index)?.start ?? 1;
  counter.values[index] = override ?? (value === undefined ? start : value + 1);
  for (let below = index + 1; below < LEVELS; below += 1) {
    if (restartsAfter(list.level(below), below, index)) counter.values[below] = undefined;
  }
}

function bulletOf(text: string): string {
  return text.trim() === '+' ? '+' : '-';
}

function labelText(list: List, level: ListLevel, counter: Counter): string {
  if (level.numFmt === 'bullet') return bulletOf(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.level(index);
    const value = counter.values[index] ?? shown?.start ?? 1;
    return formatNumber(value, level.digits ? 'decimal' : (shown?.numFmt ?? 'decimal'));
  });
}

/**
 * Counts the automatic numbers of a document. Call the answer once for each numbered paragraph, in
 * document order: it gives the label as printed, or null when the list is unknown (ECMA-376 part 1, §17.9).
 */
export function numberParagraphs(lists: Map<string, List>): (numId: string, index: number) => Label | null {
  const counters = new Map<string, Counter>();
  return (numId, index) => {
    const list = lists.get(numId);
    const level = list?.level(index);
    if (!list || !level) return null;
    const counter = counters.get(list.counter) ?? { values: [], started: new Set() };
    counters.set(list.counter, counter);
    advance(counter, numId, list, index);
    return { text: labelText(list, level, counter), level };
  };
}
