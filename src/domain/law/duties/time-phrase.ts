import type { DueBy, DutyClass, Every, TimeUnit } from '../parsed-document.ts';

/** A stretch of a sentence: offsets in the sentence. */
export type Stretch = { start: number; end: number };

/** A time phrase found in a sentence, before anybody has been found who must act. */
export type TimePhrase = Stretch & {
  class: DutyClass;
  amount: number | null;
  unit: TimeUnit | null;
  every: Every | null;
  dueBy: DueBy | null;
  /** The event that starts the clock. */
  trigger: Stretch | null;
  /** Where the word stands that carries the time: the length, the period, the adverb. */
  core: Stretch;
  /** Phrases with the same number are several lengths for one act (`30 ngày, trường hợp phức tạp thì 60 ngày`). */
  group: number | null;
  /** Whether the period printed elsewhere in the node counts before `every` (`trong 05 ngày đầu của tháng tiếp theo`). */
  borrows: boolean;
};

/** A phrase with nothing set but its class and place. */
export function barePhrase(dutyClass: DutyClass, place: Stretch): TimePhrase {
  return {
    ...place,
    class: dutyClass,
    amount: null,
    unit: null,
    every: null,
    dueBy: null,
    trigger: null,
    core: { start: place.start, end: place.end },
    group: null,
    borrows: false,
  };
}
