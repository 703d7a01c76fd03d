import type { Period } from '../../domain/agency/period.ts';

/** Days as the database writes them: the first one in, `until` out, open while no end is known. */
export function periodRange({ from, until }: Period): string {
  return `[${from},${until ?? ''})`;
}
