import type { DutyClass, TimeUnit } from '../../src/domain/law/parsed-document.ts';
import type { Timing } from '../../src/domain/law/timing-words.ts';

/** A timing that is a length and nothing else. */
export function lengthTiming(
  dutyClass: Extract<DutyClass, 'within' | 'before' | 'extension'>,
  amount: number,
  unit: TimeUnit,
): Timing {
  return { class: dutyClass, amount, unit, every: null, dueBy: null, trigger: null, quote: '' };
}
