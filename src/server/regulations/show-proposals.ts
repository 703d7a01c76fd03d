import type { ProposalView } from '../../contract/regulation-views.ts';
import { applyChanges } from '../../domain/regulation/apply-changes.ts';
import type { Tx } from '../platform/database.ts';
import { hashContent } from '../proposals/hash-content.ts';
import { type LoadedProposal, loadProposals } from './proposal-view-store.ts';
import type { Reader } from './regulation-store.ts';
import { loadText } from './text-store.ts';

/** What has been proposed for a regulation: open ones first, then the latest settled ones. */
export async function showProposals(tx: Tx, reader: Reader, regulationId: string): Promise<ProposalView[]> {
  const loaded = await loadProposals(tx, reader, regulationId);
  const shown: ProposalView[] = [];
  for (const proposal of loaded) shown.push(await showProposal(tx, regulationId, proposal));
  return shown;
}

async function showProposal(
  tx: Tx,
  regulationId: string,
  { versionId, validFrom, ...view }: LoadedProposal,
): Promise<ProposalView> {
  if (view.kind === 'text' || view.state !== 'open') return view;
  const text = await loadText(tx, versionId);
  if (text === null) return view;
  const standing = text.duties.map(({ id, reading }) => ({ id, content: reading }));
  const duties = applyChanges(standing, view.changes).map(({ content }) => content);
  const place = { regulationId, ordinal: view.versionOrdinal, validFrom, textHash: text.textHash };
  // Who accepts a correction accepts the text as it will be read then.
  return { ...view, contentHash: await hashContent(tx, place, duties) };
}
