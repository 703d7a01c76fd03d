/** Seconds between attempts, after Standard Webhooks: soon at first, then over three days. */
const pauses = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600] as const;

/** Attempts before a message is given up. */
export const mostAttempts = pauses.length + 1;

/**
 * Seconds until the next attempt; null when there is none any more.
 * @param attempts how many there have been
 * @param chance from 0 to 1: pauses differ by a fifth, so that what failed together does not come back together
 */
export function nextAttemptIn(attempts: number, chance: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : pause * (0.9 + 0.2 * chance);
}
