import type { Instrument, TimedDuty } from '../parsed-document.ts';

/** Every timed duty of the instruments, in document order; `text` is the normalised text their spans point into. */
export function findDuties(_instruments: Instrument[], _text: string): TimedDuty[] {
  return [];
}
