import { effectiveTiming } from '../calendar/count-deadline.ts';
import type { EventMoment } from '../calendar/event-moment.ts';
import { isCountable } from '../calendar/is-countable.ts';
import type { Timing } from '../law/timing-words.ts';
import type { DutyContent } from '../regulation/duty-content.ts';

/**
 * The time of a duty as a fulfilment keeps it, so that its due day can be counted and explained again as it was. One whose
 * days nobody can count is as open as "kịp thời": whoever writes 9999 years into a text stops neither the job nor anybody.
 */
export function countedTiming(reading: DutyContent): Timing {
  const timing = effectiveTiming(reading);
  const { amount, unit, every, dueBy, trigger, quote } = timing;
  const timingClass = isCountable(timing) ? timing.class : 'soft';
  return { class: timingClass, amount, unit, every, dueBy, trigger, quote };
}

/** Do two timings say the same? Their keys may stand in any order, since the database keeps its own. */
export function isSameTiming(one: Timing, other: Timing): boolean {
  return written(one) === written(other);
}

function written({ class: timingClass, amount, unit, every, dueBy, trigger, quote }: Timing): string {
  const turn = every && [every.amount, every.unit];
  const limit = dueBy && [dueBy.date, dueBy.day, dueBy.month, dueBy.monthOfPeriod];
  return JSON.stringify([timingClass, amount, unit, turn, limit, trigger, quote]);
}

/** The event that starts a fulfilment, by its hour where one is known. */
export function momentOf(eventOn: string, eventAt: string | null): EventMoment {
  return eventAt === null ? { on: eventOn } : { at: eventAt };
}
