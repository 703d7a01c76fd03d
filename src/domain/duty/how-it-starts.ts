import type { DutyContent } from '../regulation/duty-content.ts';
import { countedTiming } from './counted-timing.ts';
import { type RegulationEvent, regulationEventOf } from './regulation-events.ts';

/**
 * How the fulfilments of a duty come to be: by the calendar (each quarter, on a fixed day), by what happens to the
 * regulation itself, by an event that the obliged participant enters, or never: a length by which another duty may be
 * prolonged, and what has no time at all.
 */
export type Start = 'calendar' | 'occasion' | 'never' | RegulationEvent;

/** How the fulfilments of a duty start. */
export function howItStarts(reading: DutyContent): Start {
  const timing = countedTiming(reading);
  switch (timing.class) {
    case 'recurring':
    case 'byDate':
      return 'calendar';
    case 'within':
    case 'before':
    case 'immediate':
      return regulationEventOf(reading) ?? 'occasion';
    case 'extension':
    case 'soft':
      return 'never';
  }
}
