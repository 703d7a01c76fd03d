import type { ProposalView } from '../../contract/regulation-views.ts';
import { mayPropose } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Forbidden, Refused } from '../platform/problem.ts';
import { markWithdrawn } from './answer-store.ts';
import { type HeldProposal, holdProposal, insertRegulationEvent, loadParties } from './proposal-store.ts';
import { showProposal } from './show-proposal.ts';

/** Takes back what the asker's agency has proposed and not all have accepted; a first text not once it binds another. */
export async function withdrawProposal(
  context: ActingContext,
  { proposalId }: { proposalId: string },
): Promise<ProposalView> {
  demand(mayPropose(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const proposal = found(await holdProposal(tx, proposalId));
    if (proposal.proposedBy !== agencyId) throw new Forbidden();
    fresh(context, proposal);
    if (proposal.state !== 'open') throw new Refused('proposalEnded');
    const parties = await loadParties(tx, proposal.regulationId);
    const bound = parties.some((party) => party.acceptedAt !== null && party.agencyId !== agencyId);
    if (isFirstText(proposal) && bound) throw new Refused('otherIsBound');
    if (!(await markWithdrawn(tx, proposalId)))
      throw new Error('the database does not let a proposal be withdrawn');
    const { regulationId, title } = proposal;
    await insertRegulationEvent(tx, {
      id: newId(),
      regulationId,
      kind: proposal.kind === 'correction' ? 'correctionWithdrawn' : 'withdrawn',
      details: { proposalId, ordinal: proposal.ordinal },
    });
    await recordEvent(tx, {
      act: 'proposal.withdrawn',
      subjectKind: 'regulation',
      subjectId: regulationId,
      subjectLabel: title,
    });
    return showProposal(tx, proposalId);
  });
}

function isFirstText({ kind, ordinal }: HeldProposal): boolean {
  return kind === 'text' && ordinal === 1;
}
