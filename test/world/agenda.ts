import type { Clock } from '../../src/server/platform/clock.ts';

/** Something that people of the world do, and when in Vietnam: "2022-05-13T14:00". What it brings about comes later. */
export type Happening = { at: string; act: () => Promise<readonly Happening[] | void> };

type StandingClock = Clock & { moveTo(moment: string): void };

/**
 * Lives through all that happens before the morning of a day, in its order, and through what it brings about. What happens
 * at one instant happens at once: it must not rest on each other.
 */
export async function liveThrough(
  clock: StandingClock,
  happenings: readonly Happening[],
  until: string,
): Promise<void> {
  const waiting = Map.groupBy(happenings, ({ at }) => at);
  for (let at = earliest(waiting); at !== null && at < until; at = earliest(waiting)) {
    clock.moveTo(at);
    const now = waiting.get(at) ?? [];
    waiting.delete(at);
    const brought = await Promise.all(now.map(({ act }) => act()));
    for (const next of brought.flatMap((some) => some ?? [])) {
      if (next.at < at) throw new Error(`World: ${next.at} was over at ${at}`);
      waiting.set(next.at, [...(waiting.get(next.at) ?? []), next]);
    }
  }
}

function earliest(waiting: ReadonlyMap<string, unknown>): string | null {
  let first: string | null = null;
  for (const at of waiting.keys()) if (first === null || at < first) first = at;
  return first;
}
