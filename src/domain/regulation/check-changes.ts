import { ok, type Outcome, refusal } from '../outcome.ts';
import type { DutyChange, StandingDuty } from './compare-readings.ts';
import type { ActorTarget, DutyContent } from './duty-content.ts';
import type { ImportParty } from './import-content.ts';
import { isSoundTiming } from './sound-timing.ts';

type Party = Pick<ImportParty, 'agencyId' | 'role'>;
type Wrong = 'noSuchDuty' | 'noSuchParty' | 'wrongTiming';

/**
 * May duties be read as the changes say? Each changes one duty of the text or adds a missed one, with a timing that can be
 * counted, and binds or serves nobody but participants.
 */
export function checkChanges(
  changes: readonly DutyChange[],
  duties: readonly StandingDuty[],
  parties: readonly Party[],
): Outcome<readonly DutyChange[], Wrong> {
  const standing = new Set(duties.map(({ id }) => id));
  for (const { dutyId, reading } of changes) {
    // A duty that an earlier one of the changes has taken is not there for another.
    if (dutyId === null ? reading === null : !standing.delete(dutyId)) return refusal('noSuchDuty');
    if (reading === null) continue;
    if (!isSoundTiming(reading)) return refusal('wrongTiming');
    if (!namesOnly(reading, parties)) return refusal('noSuchParty');
  }
  return ok(changes);
}

/** True when a duty binds and serves nobody but participants, and the lead only where there is one. */
export function namesOnly(
  { obliged, owedTo }: Pick<DutyContent, 'obliged' | 'owedTo'>,
  parties: readonly Party[],
): boolean {
  return [obliged, owedTo].every((target) => target === null || isKnown(target, parties));
}

function isKnown(target: ActorTarget, parties: readonly Party[]): boolean {
  switch (target.to) {
    case 'parties':
      return target.agencyIds.every((id) => parties.some(({ agencyId }) => agencyId === id));
    case 'lead':
      return parties.some(({ role }) => role === 'lead');
    case 'everyParty':
    case 'requested':
    case 'requesting':
    case 'outside':
      return true;
  }
}
