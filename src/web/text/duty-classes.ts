import type { DutyClass, TimedDuty } from '../../domain/law/parsed-document.ts';

/** In the order in which people ask: counted times first, the vague word last. */
export const dutyClasses = [
  'within',
  'before',
  'immediate',
  'recurring',
  'byDate',
  'extension',
  'soft',
] as const satisfies DutyClass[];

/** How many duties each class has. */
export function countClasses(duties: readonly TimedDuty[]): Map<DutyClass, number> {
  const counts = new Map<DutyClass, number>();
  for (const { class: found } of duties) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}
