import { countDeadline } from '../calendar/count-deadline.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Timing } from '../law/timing-words.ts';
import { ok, type Outcome, refusal } from '../outcome.ts';
import type { DutyContent } from '../regulation/duty-content.ts';
import type { BindingTime } from './binding-time.ts';
import { countedTiming, momentOf } from './counted-timing.ts';
import { howItStarts } from './how-it-starts.ts';

/** The event that starts a duty, as the obliged agency says; `eventAt` where hours are counted. */
export type Occasion = { eventOn: string; eventAt: string | null; today: string };

export type OpenedOccasion = { timing: Timing; opensOn: string; dueOn: string; dueAt: string };

type Refusal = 'notByOccasion' | 'noDeadlineCounted' | 'eventInFuture' | 'eventOutsideValidity';

/**
 * The deadline that an event starts. The event lies within the time in which the duty binds the agency and is past, but
 * for what is due before it. It can be done from the event on; before an event, from the day it is entered on.
 */
export function openOccasion(
  reading: DutyContent,
  binding: BindingTime | null,
  { eventOn, eventAt, today }: Occasion,
  calendar: WorkingCalendar,
): Outcome<OpenedOccasion, Refusal> {
  const timing = countedTiming(reading);
  // "Kịp thời" without an agreed length starts with an event too, but no day can be counted.
  if (timing.class !== 'soft' && howItStarts(reading) !== 'occasion') return refusal('notByOccasion');
  const ahead = timing.class === 'before';
  if (eventOn > today && !ahead) return refusal('eventInFuture');
  if (binding === null || eventOn < binding.from || (binding.to !== null && eventOn > binding.to))
    return refusal('eventOutsideValidity');
  const due = countDeadline(timing, momentOf(eventOn, eventAt), calendar);
  if (due === null) return refusal('noDeadlineCounted');
  const opensOn = ahead ? earlier(today, due.dueOn) : eventOn;
  return ok({ timing, opensOn, dueOn: due.dueOn, dueAt: due.dueAt });
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
