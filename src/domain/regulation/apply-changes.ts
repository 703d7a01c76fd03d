import type { DutyChange, StandingDuty } from './compare-readings.ts';
import type { DutyContent } from './duty-content.ts';

/**
 * A change that is put to the participants; a missed duty carries the id that it will have. `before` is how the duty was read
 * when the change was proposed, null of a missed one.
 */
export type ProposedChange = DutyChange & { newId?: string; before?: DutyContent | null };

/**
 * The duties after a correction: those read otherwise in their place, those struck out gone, the missed ones behind the
 * others (with no id where the change has none). A change of a duty that is not there changes nothing.
 */
export function applyChanges(
  duties: readonly StandingDuty[],
  changes: readonly ProposedChange[],
): { id: string | null; content: DutyContent }[] {
  const readings = new Map(changes.map(({ dutyId, reading }) => [dutyId, reading]));
  const kept = duties.flatMap(({ id, content }) => {
    const reading = readings.has(id) ? readings.get(id) : content;
    return reading == null ? [] : [{ id, content: reading }];
  });
  const missed = changes.flatMap(({ dutyId, reading, newId }) =>
    dutyId === null && reading !== null ? [{ id: newId ?? null, content: reading }] : [],
  );
  return [...kept, ...missed];
}
