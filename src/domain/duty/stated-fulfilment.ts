import { countDeadline } from '../calendar/count-deadline.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import type { TimeUnit } from '../law/parsed-document.ts';
import { momentOf } from './counted-timing.ts';
import type { FulfilmentState } from './fulfilment.ts';

/** First and last day of a rest, both included. */
export type Pause = { from: string; to: string };
/** By what the end was moved: a length, the provision that allows it, and the day on which it was said. */
export type Extension = { amount: number; unit: TimeUnit; eId: string; on: string };

/** What an obliged participant's statements change of a fulfilment. Days are ISO text, `dueAt` an instant. */
export type Stated = {
  state: FulfilmentState;
  doneOn: string | null;
  waivedReason: string | null;
  heldSince: string | null;
  heldReason: string | null;
  pauses: readonly Pause[];
  extensions: readonly Extension[];
  dueOn: string;
  dueAt: string;
};

/** A fulfilment as statements upon it ask; `timing` is the reading by which its due day was counted. */
export type StatedFulfilment = Stated & {
  timing: Timing;
  /** What happened, as the obliged agency says; null where the calendar or the regulation starts it. */
  occasion: string | null;
  eventOn: string | null;
  eventAt: string | null;
};

/**
 * Does its deadline run from an event that the obliged agency entered, so that it can be prolonged and days of rest shift
 * it? A fixed or recurring day, one that lies before an event, and what is due at once stay where they are.
 */
export function runsFromEvent({ timing, occasion }: Pick<StatedFulfilment, 'timing' | 'occasion'>): boolean {
  return timing.class === 'within' && occasion !== null;
}

/** The due day with all pauses and extensions so far, where it runs from an event; as it stands where it does not. */
export function countStated(
  fulfilment: StatedFulfilment,
  calendar: WorkingCalendar,
): Pick<Stated, 'dueOn' | 'dueAt'> {
  const { timing, eventOn, eventAt, pauses, extensions, dueOn, dueAt } = fulfilment;
  if (eventOn === null || !runsFromEvent(fulfilment)) return { dueOn, dueAt };
  const event = momentOf(eventOn, eventAt);
  const counted = countDeadline(timing, event, calendar, { pauses, extensions });
  return counted === null ? { dueOn, dueAt } : { dueOn: counted.dueOn, dueAt: counted.dueAt };
}
