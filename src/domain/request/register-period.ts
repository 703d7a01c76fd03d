/** Since when the numbers of a register run under a label (a Party term) instead of the year. */
export type RegisterTerm = { from: string; label: string };

/** Under what the numbers of a day run: the label of the latest term that has begun by then, else the year of the day. */
export function periodOf(terms: readonly RegisterTerm[], day: string): string {
  const begun = terms
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return begun.at(-1)?.label ?? day.slice(0, 4);
}
