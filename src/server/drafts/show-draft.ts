import type { DraftView } from '../../contract/drafts.ts';
import { hasEnded, maySendDraft, waitsForLeader } from '../../domain/request/draft.ts';
import { mayDirect } from '../../domain/request/may.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { findDraftView } from './draft-view-store.ts';

/**
 * A draft with its files, and what the asker may do with it as it stands.
 * @throws {NotFound} when it is not there, of another agency, or not for the asker's eyes
 */
export async function showDraft({ actor }: ActingContext, tx: Tx, draftId: string): Promise<DraftView> {
  const { content, changedAt, holds, approves, ...draft } = found(await findDraftView(tx, draftId));
  const { kind, state } = draft;
  return {
    ...draft,
    changedAt: changedAt.toISOString(),
    request: kind === 'request' ? content : null,
    answer: kind === 'answer' ? content : null,
    mayApprove: state === 'submitted' && mayDirect(actor),
    maySend:
      !hasEnded(state) &&
      maySendDraft(actor, kind, { holds, approves }) &&
      !waitsForLeader(actor, state, approves),
  };
}
