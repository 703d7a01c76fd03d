import { dayNumber, isoDay } from '../calendar/day-number.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { countStated, runsFromEvent, type Stated, type StatedFulfilment } from './stated-fulfilment.ts';

/**
 * Goes on with a fulfilment that rests; the day itself counts again. A deadline that runs from an event shifts by the days
 * of rest, one that begins and ends on the same day shifts nothing. `calendar` must be the one it was counted by.
 */
export function resume(
  fulfilment: StatedFulfilment,
  on: string,
  calendar: WorkingCalendar,
): Outcome<Partial<Stated>, 'notHeld'> {
  if (fulfilment.state !== 'open' || fulfilment.heldSince === null) return refusal('notHeld');
  return ok(endRest(fulfilment, on, calendar));
}

/** What the end of a rest changes; nothing of a fulfilment that does not rest. */
export function endRest(
  fulfilment: StatedFulfilment,
  on: string,
  calendar: WorkingCalendar,
): Partial<Stated> {
  const { heldSince, pauses } = fulfilment;
  if (heldSince === null) return {};
  const ended = { heldSince: null, heldReason: null };
  if (heldSince >= on || !runsFromEvent(fulfilment)) return ended;
  const rested = [...pauses, { from: heldSince, to: isoDay(dayNumber(on) - 1) }];
  return { ...ended, pauses: rested, ...countStated({ ...fulfilment, pauses: rested }, calendar) };
}
