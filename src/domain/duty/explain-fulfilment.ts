import type { EventMoment } from '../calendar/event-moment.ts';
import { type Explanation, explainDeadline } from '../calendar/explain-deadline.ts';
import { anchorOf } from '../calendar/period-of.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import { momentOf } from './counted-timing.ts';
import type { Extension, Pause } from './stated-fulfilment.ts';

/** What is kept of how a fulfilment's due day was counted; days are ISO text, `eventAt` an instant. */
export type CountedFulfilment = {
  key: string;
  timing: Timing;
  eventOn: string | null;
  eventAt: string | null;
  opensOn: string;
  dueOn: string;
  pauses: readonly Pause[];
  extensions: readonly Extension[];
};

/**
 * How the due day of a fulfilment was counted, and the moment from which it was: the event, else the first day of the
 * period. Null for a timing that gives no day.
 * @param calendar the obliged agency's, as it was known when the day was counted
 */
export function explainFulfilment(
  fulfilment: CountedFulfilment,
  calendar: WorkingCalendar,
): { explanation: Explanation | null; event: EventMoment } {
  const { timing, eventOn, eventAt, opensOn, pauses, extensions } = fulfilment;
  if (eventOn === null) return { explanation: explainFixed(fulfilment, calendar), event: { on: opensOn } };
  const event = momentOf(eventOn, eventAt);
  return { explanation: explainDeadline(timing, event, calendar, { pauses, extensions }), event };
}

/**
 * Of a recurring duty the first due day from a day on is explained: from the due day itself, since a day of the period
 * before may be due in this one. Periods that are counted from an anchor (`2020/2Y`) are explained from their own
 * beginning: the participant may have been bound in the middle of one.
 */
function explainFixed(
  { key, timing, opensOn, dueOn }: CountedFulfilment,
  calendar: WorkingCalendar,
): Explanation | null {
  const found = explainDeadline(timing, { on: anchorOf(key) ?? dueOn }, calendar);
  return found?.dueOn === dueOn ? found : explainDeadline(timing, { on: opensOn }, calendar);
}
