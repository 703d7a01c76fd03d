import type { ProposalView } from '../../contract/regulation-views.ts';
import { checkChanges } from '../../domain/regulation/check-changes.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { mayPropose } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, granted, perform } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { readStandingDuties } from './read-standing-duties.ts';
import { openCorrection } from './open-correction.ts';
import {
  findRegulation,
  findVersionOfDuties,
  hasOpenCorrection,
  loadParties,
  loadVersion,
  lockRegulation,
} from './proposal-store.ts';
import { showProposal } from './show-proposal.ts';

type Wanted = { regulationId: string; changes: readonly DutyChange[]; reason: string };

/**
 * Proposes (đính chính) that duties are read otherwise. It takes effect when all have accepted it whom the regulation binds,
 * the asker's agency among them: one of its leaders accepts it like the others.
 */
export async function proposeCorrection(context: ActingContext, wanted: Wanted): Promise<ProposalView> {
  demand(mayPropose(context.actor));
  const { regulationId, changes, reason } = wanted;
  return perform(context, async (tx) => {
    found(await findRegulation(tx, regulationId));
    await lockRegulation(tx, regulationId);
    const regulation = found(await findRegulation(tx, regulationId));
    const parties = await loadParties(tx, regulationId);
    const own = parties.find(({ agencyId }) => agencyId === context.actor.agencyId);
    if (regulation.withdrawn || own === undefined || own.acceptedAt === null) throw new Refused('notBinding');
    const dutyIds = changes.flatMap(({ dutyId }) => (dutyId === null ? [] : [dutyId]));
    const versionId = await versionOf(tx, regulationId, dutyIds);
    granted(checkChanges(changes, await readStandingDuties(tx, versionId), parties));
    if (await hasOpenCorrection(tx, regulationId, dutyIds)) throw new Refused('correctionOpen');
    const proposalId = await openCorrection(tx, { regulationId, versionId, changes, reason, differs: false });
    return showProposal(tx, proposalId);
  });
}

/** The text to which all the duties belong; the one that stands, when only missed ones are named. */
async function versionOf(tx: Tx, regulationId: string, dutyIds: readonly string[]): Promise<string> {
  if (dutyIds.length === 0) return (await loadVersion(tx, regulationId, null)).id;
  const versionId = await findVersionOfDuties(tx, regulationId, dutyIds);
  if (versionId === null) throw new Refused('noSuchDuty');
  return versionId;
}
