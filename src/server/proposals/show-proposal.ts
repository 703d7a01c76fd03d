import type { ProposalView } from '../../contract/regulation-views.ts';
import type { ProposedChange } from '../../domain/regulation/apply-changes.ts';
import { found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { hashProposal } from './hash-proposal.ts';
import { loadViews, type StoredView } from './proposal-view-store.ts';

/** A proposal as its page shows it, with the hash of what would be accepted now; of a settled one of what was accepted. */
export async function showProposal(tx: Tx, proposalId: string): Promise<ProposalView> {
  const [stored] = await loadViews(tx, { proposalId });
  return toView(tx, found(stored));
}

/** What has been proposed for a regulation: open ones first, then the latest settled ones, 50 at most. */
export async function showProposals(tx: Tx, regulationId: string): Promise<ProposalView[]> {
  const views: ProposalView[] = [];
  for (const stored of await loadViews(tx, { regulationId })) views.push(await toView(tx, stored));
  return views;
}

async function toView(tx: Tx, stored: StoredView): Promise<ProposalView> {
  const { regulationId, versionId, versionHash, answeredHash, changes, ...view } = stored;
  const { kind, versionOrdinal: ordinal } = view;
  const open = view.state === 'open';
  const contentHash = open
    ? await hashProposal(tx, { regulationId, versionId, kind, ordinal, changes })
    : (answeredHash ?? versionHash);
  return { ...view, contentHash, changes: changes.map(shown) };
}

function shown({ dutyId, reading, before = null }: ProposedChange): ProposalView['changes'][number] {
  return { dutyId, reading, before };
}
