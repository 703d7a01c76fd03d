import { type GivenAnswer, isAgreed } from '../../domain/regulation/settlement.ts';
import type { ActingContext } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertAlerts } from './alert-store.ts';
import { loadAnswers, type NewAnswer, saveAnswer, settleProposal } from './answer-store.ts';
import { hashProposal } from './hash-proposal.ts';
import { type HeldProposal, insertRegulationEvent, loadParties } from './proposal-store.ts';

/** Ends the act unless the proposal waits for an answer of the asker's agency to what stands now. */
export async function guardAnswer(context: ActingContext, tx: Tx, proposal: HeldProposal): Promise<void> {
  if (proposal.state !== 'open') throw new Refused('proposalEnded');
  const own = (await loadCounting(tx, proposal)).find(({ agencyId }) => agencyId === context.actor.agencyId);
  if (own?.answer === 'accepted') throw new Refused('alreadyAnswered');
}

/** Answers for the asker's agency, tells the others of it, and leaves its trace. */
export async function answerProposal(
  tx: Tx,
  proposal: HeldProposal,
  { answer, reason, contentHash }: Omit<NewAnswer, 'proposalId'>,
): Promise<void> {
  const { id: proposalId, regulationId, kind, ordinal, title } = proposal;
  const position = await saveAnswer(tx, { proposalId, answer, reason, contentHash });
  const about = kind === 'correction' ? 'correction' : ordinal === 1 ? 'text' : 'version';
  await insertRegulationEvent(tx, {
    id: newId(),
    regulationId,
    kind: answer,
    details: { proposalId, about, position },
  });
  await recordEvent(tx, {
    act: `proposal.${answer}`,
    subjectKind: 'regulation',
    subjectId: regulationId,
    subjectLabel: title,
    changes: [{ field: 'contentHash', before: null, after: contentHash }],
  });
}

/**
 * Puts an acceptance into effect: binds the asker's agency by a first text, and what all have accepted who must takes
 * effect. The rule decides; the database makes sure of it by itself.
 */
export async function settleAcceptance(tx: Tx, proposal: HeldProposal): Promise<void> {
  const { id, regulationId } = proposal;
  const agreed = isAgreed(proposal, await loadParties(tx, regulationId), await loadCounting(tx, proposal));
  const settled = await settleProposal(tx, id);
  if (settled !== (agreed ? 'agreed' : 'open'))
    throw new Error(`a proposal is ${agreed ? 'agreed' : 'open'} by the rule and ${settled} in the database`);
  if (agreed) await insertAlerts(tx, regulationId, 'proposalAgreed');
}

/**
 * Answers that were given to what stands now. Of a correction each says what it made of the duties of its own day: who has
 * accepted it has accepted the others too by which those changed.
 */
async function loadCounting(tx: Tx, proposal: HeldProposal): Promise<GivenAnswer[]> {
  const answers = await loadAnswers(tx, proposal.id);
  if (proposal.kind === 'correction') return answers;
  const standing = await hashProposal(tx, proposal);
  return answers.filter(({ contentHash }) => contentHash === standing);
}
