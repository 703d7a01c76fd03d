/** One agency under another. */
export type Subordination = { readonly agencyId: string; readonly superiorId: string };

/**
 * Would the agency come to stand above itself with this superior?
 * @param above who stands under whom from that day on, at least all that stand above `superiorId`
 */
export function wouldLoop(above: readonly Subordination[], agencyId: string, superiorId: string): boolean {
  const superiors = Map.groupBy(above, (one) => one.agencyId);
  const seen = new Set<string>();
  const open = [superiorId];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === agencyId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(superiors.get(next) ?? []).map((one) => one.superiorId));
  }
  return false;
}
