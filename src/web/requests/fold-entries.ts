import type { TimelineEntry } from '../../contract/request-views.ts';

/** Entries that tell one thing: the same act of the same side for several addressees, such as a sending to nine. */
export type FoldedEntry = { entry: TimelineEntry; lines: string[]; receiptIds: string[] };

/** Puts together what was done at once for several addressees; what carries a message stands by itself. */
export function foldEntries(entries: readonly TimelineEntry[]): FoldedEntry[] {
  const folded: FoldedEntry[] = [];
  for (const entry of entries) {
    const line = entry.line ? [entry.line.shortName] : [];
    const receipts = entry.receiptId ? [entry.receiptId] : [];
    const last = folded.at(-1);
    if (last && isSame(last.entry, entry)) {
      last.lines.push(...line);
      last.receiptIds.push(...receipts);
    } else folded.push({ entry, lines: line, receiptIds: receipts });
  }
  return folded;
}

function isSame(one: TimelineEntry, other: TimelineEntry): boolean {
  return (
    one.kind === other.kind &&
    one.by?.agencyId === other.by?.agencyId &&
    one.line !== null &&
    other.line !== null &&
    one.message === null &&
    other.message === null &&
    one.at.slice(0, 16) === other.at.slice(0, 16) &&
    JSON.stringify(one.details) === JSON.stringify(other.details)
  );
}
