import { dayNumber, isoDay } from '../calendar/day-number.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import { mutualFrom } from './binding-time.ts';
import type { ClaimedDuty, Unsettled } from './claimed-duty.ts';
import { countedTiming } from './counted-timing.ts';
import { type DueInstance, type DueInstances, dueInstances, reachOf } from './due-instances.ts';
import { obligedAgencies, owedAgencies } from './owed-agencies.ts';
import { type Moved, moveTo, recountOccasion } from './recount-fulfilment.ts';

/** A fulfilment to be made. */
export type Made = DueInstance & { agencyId: string; owedTo: string[] };

/** What becomes of the fulfilments of a duty. `madeUntil` null: nothing more until something changes. */
export type DutyPlan = {
  dutyId: string;
  timing: Timing;
  madeUntil: string | null;
  made: Made[];
  moved: Moved[];
  lapsed: string[];
};

/** So many days before it opens a fulfilment is made. */
export const DAYS_AHEAD = 31;

type CalendarOf = (agencyId: string) => WorkingCalendar;
type Planning = {
  duty: ClaimedDuty;
  timing: Timing;
  today: string;
  horizon: string;
  calendarOf: CalendarOf;
  plan: DutyPlan;
};

/**
 * What to make, move and let lapse of a duty, so that every participant who is obliged and bound has one fulfilment
 * for each time it is due since it is owed, as far ahead as opens within the next days. What was due before today and
 * what is done or waived stays as it is; nothing moves into the past. Planned again from what it left, it changes nothing.
 * @param calendarOf the calendar by which a participant counts
 */
export function planFulfilments(duty: ClaimedDuty, calendarOf: CalendarOf, today: string): DutyPlan {
  const timing = countedTiming(duty.reading);
  const plan: DutyPlan = {
    dutyId: duty.dutyId,
    timing,
    madeUntil: null,
    made: [],
    moved: [],
    lapsed: [],
  };
  const horizon = daysAfter(today, DAYS_AHEAD);
  const planning = { duty, timing, today, horizon, calendarOf, plan };
  const bound = mutualFrom(duty.parties);
  const obliged = duty.live && bound !== null ? obligedAgencies(duty.reading, duty.parties) : [];
  const known = Map.groupBy(duty.unsettled, ({ agencyId }) => agencyId);
  const low = lowest(duty, timing, bound);
  const dueBy = once((calendar: WorkingCalendar) =>
    dueInstances(duty, timing, { from: low, horizon }, calendar),
  );
  for (const agencyId of obliged) {
    const acceptedOn = duty.parties.find((party) => party.agencyId === agencyId)?.acceptedOn ?? null;
    const floor = latest([duty.liveFrom, bound, acceptedOn]);
    planAgency(planning, { agencyId, floor, due: dueBy(calendarOf(agencyId)) }, known.get(agencyId) ?? []);
    known.delete(agencyId);
  }
  for (const one of [...known.values()].flat()) if (!one.lapsed) plan.lapsed.push(one.id);
  return plan;
}

type Share = { agencyId: string; floor: string; due: DueInstances };

/** The share of one obliged participant. */
function planAgency(planning: Planning, share: Share, known: readonly Unsettled[]): void {
  const { duty, plan, horizon } = planning;
  const { agencyId, floor, due } = share;
  const owedTo = owedAgencies(duty.reading, agencyId, duty.parties);
  for (const one of known) settleKnown(planning, share, one, owedTo);
  const keys = new Set(known.map(({ key }) => key));
  let next: string | null = due.complete ? null : horizon;
  for (const instance of due.instances) {
    if (instance.dueOn < floor) continue;
    if (duty.liveTo !== null && instance.dueOn > duty.liveTo) {
      next = null;
      break;
    }
    const opensOn = latest([instance.opensOn, floor]);
    if (opensOn > horizon) {
      next = daysAfter(opensOn, -1);
      break;
    }
    if (keys.has(instance.key) || (!duty.rereads && duty.madeUntil !== null && opensOn <= duty.madeUntil))
      continue;
    plan.made.push({ ...instance, opensOn, agencyId, owedTo });
  }
  if (next !== null && (plan.madeUntil === null || next < plan.madeUntil)) plan.madeUntil = next;
}

/** Moves a fulfilment that is there to where it has to stand, or lets it lapse when it is not owed any more. */
function settleKnown(
  { duty, timing, today, calendarOf, plan }: Planning,
  { agencyId, floor, due }: Share,
  known: Unsettled,
  owedTo: string[],
): void {
  const calendar = calendarOf(agencyId);
  const scheduled = due.instances.find(({ key }) => key === known.key);
  const target = scheduled ?? recountOccasion(duty, timing, known, calendar);
  // What an event has started while the text held is owed to its end, as `openOccasion` lets it be entered.
  const owedBy = scheduled === undefined ? known.eventOn : scheduled.dueOn;
  const isOwed = target !== null && (duty.liveTo === null || (owedBy !== null && owedBy <= duty.liveTo));
  if (!isOwed) {
    if (!known.lapsed) plan.lapsed.push(known.id);
    return;
  }
  if (target.dueOn < (known.lapsed ? latest([floor, today]) : today)) return;
  const { eventOn, dueOn, dueAt } = target;
  const moved = moveTo({ eventOn, dueOn, dueAt, owedTo }, known, { duty, timing, calendar });
  if (moved !== null) plan.moved.push(moved);
}

/** From which due day on instances are looked for: whatever is to be made, and around what is there. */
function lowest(duty: ClaimedDuty, timing: Timing, bound: string | null): string {
  const floor = latest([duty.liveFrom, bound]);
  const made =
    duty.rereads || duty.madeUntil === null ? floor : latest([floor, daysAfter(duty.madeUntil, 1)]);
  const around = duty.unsettled.map(({ dueOn }) => daysAfter(dueOn, -reachOf(timing)));
  return [made, ...around].toSorted()[0] ?? made;
}

function latest(days: readonly (string | null)[]): string {
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '0001-01-01');
}

function daysAfter(day: string, days: number): string {
  return isoDay(dayNumber(day) + days);
}

/** Participants who count by one calendar share what is due. */
function once<Of extends object, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const made = new Map<Of, Value>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}
