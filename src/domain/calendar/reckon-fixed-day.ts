import { endsBeforeDay } from '../law/ends-before-day.ts';
import { moveToWorkingDay, note, type Walk } from './walk-days.ts';
import { isWorking, offReason } from './working-calendar.ts';

/**
 * The due day of a day that the text names. "Trước ngày …" is the end of the day before, or the working day before it;
 * else the end of the day, which moves to the next working day when it is a day off (BLDS Điều 148.5).
 */
export function reckonFixedDay(walk: Walk, day: number, quote: string): number {
  if (endsBeforeDay(quote)) {
    note(walk, day, false, 'limit');
    return lastWorkingDay(walk, day - 1, 'dayBefore');
  }
  const off = offReason(walk.calendar, day);
  note(walk, day, off === null, off === null ? 'dueDay' : `endOn:${off}`);
  return moveToWorkingDay({ ...walk, pauses: [] }, day, 'rolled');
}

/** The last working day that is not after the day; `why` is noted for it. */
export function lastWorkingDay(walk: Walk, from: number, why: 'dayBefore' | 'periodEnd'): number {
  let day = from;
  for (; !isWorking(walk.calendar, day); day -= 1) {
    note(walk, day, false, offReason(walk.calendar, day) ?? 'weekend');
  }
  note(walk, day, true, why);
  return day;
}
