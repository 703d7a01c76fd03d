import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import { endRest } from './resume.ts';
import type { Stated, StatedFulfilment } from './stated-fulfilment.ts';

/**
 * States that a fulfilment is done. It may be said long after the day, and of one that is late; what is to be done before
 * an event may be done before it. One that rests goes on until then, so that its rest counts as for any other.
 */
export function complete(
  fulfilment: StatedFulfilment,
  { doneOn, today }: { doneOn: string; today: string },
  calendar: WorkingCalendar,
): Outcome<Partial<Stated>, 'fulfilmentSettled' | 'doneInFuture' | 'doneBeforeEvent'> {
  const { state, timing, eventOn } = fulfilment;
  if (state !== 'open') return refusal('fulfilmentSettled');
  if (doneOn > today) return refusal('doneInFuture');
  if (eventOn !== null && timing.class !== 'before' && doneOn < eventOn) return refusal('doneBeforeEvent');
  return ok({ ...endRest(fulfilment, doneOn, calendar), state: 'done', doneOn });
}
