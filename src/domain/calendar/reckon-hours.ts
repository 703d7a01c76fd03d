import { DAY_SECONDS, vietnameseSeconds, type EventMoment } from './event-moment.ts';
import { correspondingDay, isPaused, note, type Length, type Walk } from './walk-days.ts';

/**
 * The end of a length in hours, in Vietnamese seconds: from the moment on and without a stop, over nights and days off
 * (BLDS Điều 147.1). Only days of a pause add their hours. Extensions in hours run on, others end at the same hour of
 * the corresponding day.
 */
export function reckonHours(
  walk: Walk,
  event: EventMoment,
  hours: number,
  extensions: readonly Length[],
): number {
  const start = vietnameseSeconds(event);
  let end = run(walk, start, Math.round(hours * 3600));
  for (const extension of extensions) {
    const day = Math.floor(end / DAY_SECONDS);
    const seconds =
      extension.unit === 'hour'
        ? Math.round(extension.amount * 3600)
        : (correspondingDay(day, extension, 1) - day) * DAY_SECONDS;
    end = run(walk, end, seconds);
  }
  noteDays(walk, Math.floor(start / DAY_SECONDS), Math.floor(end / DAY_SECONDS));
  return end;
}

/** Runs so many seconds on, those of paused days left out. */
function run(walk: Walk, from: number, seconds: number): number {
  if (walk.pauses.length === 0 || walk.step === -1) return from + walk.step * seconds;
  let [now, left] = [from, seconds];
  for (;;) {
    const midnight = (Math.floor(now / DAY_SECONDS) + 1) * DAY_SECONDS;
    if (!isPaused(walk, midnight / DAY_SECONDS - 1)) {
      if (now + left <= midnight) break;
      left -= midnight - now;
    }
    now = midnight;
  }
  return now + left;
}

function noteDays(walk: Walk, first: number, last: number): void {
  if (walk.notes === null) return;
  for (let day = first; day !== last; day += walk.step) {
    const paused = isPaused(walk, day);
    note(walk, day, !paused, paused ? 'paused' : day === first ? 'fromMoment' : 'running');
  }
  note(walk, last, true, 'endMoment');
}
