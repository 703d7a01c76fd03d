import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { found } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { insertAlerts } from './alert-store.ts';
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
  const { regulationId, differs } = correction;
  const id = newId();
  // A missed duty gets its id now, so that all speak of the same one.
  const withIds = changes.map((change) => (change.dutyId === null ? { ...change, newId: newId() } : change));
  await insertProposal(tx, { ...correction, id, kind: 'correction', changes: withIds });
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
