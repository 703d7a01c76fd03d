import type { ProposalView } from '../../contract/regulation-views.ts';
import { mayAnswer } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { answerProposal, guardAnswer } from './answer-proposal.ts';
import { loadAnswers } from './answer-store.ts';
import { hashProposal } from './hash-proposal.ts';
import { holdProposal } from './proposal-store.ts';
import { showProposal } from './show-proposal.ts';

/** Refuses for the asker's agency, which may still accept later. */
export async function refuseProposal(
  context: ActingContext,
  { proposalId, reason }: { proposalId: string; reason: string },
): Promise<ProposalView> {
  demand(mayAnswer(context.actor));
  return perform(context, async (tx) => {
    const proposal = found(await holdProposal(tx, proposalId));
    await guardAnswer(context, tx, proposal);
    const answers = await loadAnswers(tx, proposal.id);
    if (answers.some(({ agencyId }) => agencyId === context.actor.agencyId))
      throw new Refused('alreadyAnswered');
    const contentHash = await hashProposal(tx, proposal);
    await answerProposal(tx, proposal, { answer: 'refused', reason, contentHash });
    return showProposal(tx, proposal.id);
  });
}
