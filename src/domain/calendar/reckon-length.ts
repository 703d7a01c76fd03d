import { moveToWorkingDay, note, walkLength, type Length, type Walk } from './walk-days.ts';
import { offReason } from './working-calendar.ts';

/**
 * The due day of a length in days or longer: the event (or the old end that is prolonged) is not counted, extensions go on from the end, and an end on a
 * day off moves to the next working day (BLDS Điều 148.5), counting back to the one before.
 */
export function reckonLength(
  walk: Walk,
  start: number,
  lengths: readonly Length[],
  startsWith: 'event' | 'oldEnd',
): number {
  note(walk, start, false, startsWith);
  let end = start;
  for (const [index, length] of lengths.entries()) {
    end = walkLength(walk, end, length, index > 0 || startsWith === 'oldEnd' ? 'extended' : 'counted');
  }
  const off = offReason(walk.calendar, end);
  const last = walk.notes?.at(-1);
  if (last !== undefined && last.counted) {
    if (off !== null) last.why = `endOn:${off}`;
    else if (last.why === 'counted' || last.why === 'extended') last.why = 'end';
  }
  return moveToWorkingDay(walk, end, walk.step === 1 ? 'rolled' : 'movedBack');
}
