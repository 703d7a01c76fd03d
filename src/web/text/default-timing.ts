import type { Timing } from '../../domain/law/timing-words.ts';
import type { AgreedDefault } from '../../domain/regulation/duty-content.ts';

/** A default that the participants agree on, as a time that can be said in words. */
export function defaultTiming({ amount, unit }: AgreedDefault): Timing {
  return { class: 'within', amount, unit, every: null, dueBy: null, trigger: null, quote: '' };
}
