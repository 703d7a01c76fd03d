import type { ProposedChange } from '../../domain/regulation/apply-changes.ts';
import type { DutyChange, StandingDuty } from '../../domain/regulation/compare-readings.ts';
import { found } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { insertAlerts } from './alert-store.ts';
import { readStandingDuties } from './read-standing-duties.ts';
import { findRegulation, insertProposal, insertRegulationEvent } from './proposal-store.ts';

export type NewCorrection = {
  regulationId: string;
  versionId: string;
  /** Checked before. */
  changes: readonly DutyChange[];
  reason: string | null;
  /** Said while accepting: until it is settled the duties are not agreed. */
  differs: boolean;
};

/** Puts another reading of duties before the participants whom the regulation binds, and gives the id of the proposal. */
export async function openCorrection(tx: Tx, { changes, ...correction }: NewCorrection): Promise<string> {
  const { regulationId, versionId, differs } = correction;
  const id = newId();
  const stored = withPast(changes, await readStandingDuties(tx, versionId));
  await insertProposal(tx, { ...correction, id, kind: 'correction', changes: stored });
  const { title } = found(await findRegulation(tx, regulationId));
  await insertRegulationEvent(tx, {
    id: newId(),
    regulationId,
    kind: 'correctionProposed',
    details: { proposalId: id, differs, duties: changes.length },
  });
  await insertAlerts(tx, regulationId, 'correctionArrived');
  await recordEvent(tx, {
    act: 'proposal.correctionProposed',
    subjectKind: 'regulation',
    subjectId: regulationId,
    subjectLabel: title,
  });
  return id;
}

/**
 * The changes as they are kept: each with the reading from which it departs, since that one is written over when all accept
 * it; a missed duty gets its id now, so that all speak of the same one.
 */
function withPast(changes: readonly DutyChange[], duties: readonly StandingDuty[]): ProposedChange[] {
  const standing = new Map(duties.map(({ id, content }) => [id, content]));
  return changes.map(({ dutyId, reading }) =>
    dutyId === null
      ? { dutyId, reading, before: null, newId: newId() }
      : { dutyId, reading, before: standing.get(dutyId) ?? null },
  );
}
