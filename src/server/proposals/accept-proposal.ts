import type { ProposalView } from '../../contract/regulation-views.ts';
import { checkChanges } from '../../domain/regulation/check-changes.ts';
import type { DutyChange } from '../../domain/regulation/compare-readings.ts';
import { mayAnswer } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, granted, perform } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused, WrongInput } from '../platform/problem.ts';
import { answerProposal, guardAnswer, settleAcceptance } from './answer-proposal.ts';
import { readStandingDuties } from './read-standing-duties.ts';
import { hashProposal } from './hash-proposal.ts';
import { openCorrection } from './open-correction.ts';
import { type HeldProposal, holdProposal, loadParties, loadVersion } from './proposal-store.ts';
import { showProposal } from './show-proposal.ts';

type Acceptance = {
  proposalId: string;
  /** Of what the asker saw. */
  contentHash: string;
  /** Duties that the agency reads otherwise. */
  differences: readonly DutyChange[];
  /** Why it reads them otherwise, or what it says to the proposal. */
  reason: string | null;
};

/**
 * Accepts for the asker's agency, which a first text binds from now on. Where it reads duties otherwise it says so at once:
 * a correction that the others may accept too, until then both readings stand.
 */
export async function acceptProposal(context: ActingContext, input: Acceptance): Promise<ProposalView> {
  demand(mayAnswer(context.actor));
  const { differences, contentHash, reason } = input;
  return perform(context, async (tx) => {
    const proposal = found(await holdProposal(tx, input.proposalId));
    await guardAnswer(context, tx, proposal);
    if ((await hashProposal(tx, proposal)) !== contentHash) throw new Refused('proposalChanged');
    const other = differences.length === 0 ? null : await prepareDifferences(tx, proposal, differences);
    await answerProposal(tx, proposal, { answer: 'accepted', reason, contentHash });
    await settleAcceptance(tx, proposal);
    if (other !== null) await acceptOwn(context, tx, { ...other, reason });
    return showProposal(tx, proposal.id);
  });
}

type Differences = { regulationId: string; versionId: string; changes: readonly DutyChange[] };

/** Checks duties that are read otherwise against the text that is being accepted. */
async function prepareDifferences(
  tx: Tx,
  { regulationId, versionId, kind, ordinal }: HeldProposal,
  differences: readonly DutyChange[],
): Promise<Differences> {
  if (kind === 'correction') throw new WrongInput([{ path: 'differences', message: onlyOfText }]);
  const version = await loadVersion(tx, regulationId, ordinal === 1 ? null : versionId);
  const duties = await readStandingDuties(tx, version.id);
  const changes = granted(checkChanges(differences, duties, await loadParties(tx, regulationId)));
  return { regulationId, versionId: version.id, changes };
}

const onlyOfText =
  'Chỉ nêu cách đọc khác khi chấp thuận văn bản / Other readings are named when a text is accepted';

/** Opens the correction by which the others may read the duties as the asker's agency does, which accepts it with it. */
async function acceptOwn(
  context: ActingContext,
  tx: Tx,
  differences: Differences & { reason: string | null },
): Promise<void> {
  const proposalId = await openCorrection(tx, { ...differences, differs: true });
  const correction = found(await holdProposal(tx, proposalId));
  const contentHash = await hashProposal(tx, correction);
  await guardAnswer(context, tx, correction);
  await answerProposal(tx, correction, { answer: 'accepted', reason: null, contentHash });
  await settleAcceptance(tx, correction);
}
