import { applyChanges, type ProposedChange } from '../../domain/regulation/apply-changes.ts';
import type { Tx } from '../platform/database.ts';
import { readStandingDuties } from './read-standing-duties.ts';
import { hashContent } from './hash-content.ts';
import { loadVersion } from './proposal-store.ts';

/** What of a proposal says what would be accepted. */
export type HashedProposal = {
  regulationId: string;
  versionId: string;
  kind: 'text' | 'correction';
  ordinal: number;
  changes: readonly ProposedChange[];
};

/**
 * The hash of what would be accepted now. Of the first text it is that of the text as it stands, since whoever accepts late
 * accepts what the others have agreed on meanwhile; of a correction that of the content after it.
 */
export async function hashProposal(tx: Tx, proposal: HashedProposal): Promise<string> {
  const { regulationId, versionId, kind, ordinal, changes } = proposal;
  if (kind === 'text')
    return (await loadVersion(tx, regulationId, ordinal === 1 ? null : versionId)).contentHash;
  const after = applyChanges(await readStandingDuties(tx, versionId), changes);
  const version = await loadVersion(tx, regulationId, versionId);
  return hashContent(
    tx,
    version,
    after.map(({ content }) => content),
  );
}
