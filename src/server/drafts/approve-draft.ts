import type { DraftView } from '../../contract/drafts.ts';
import type { ActingContext } from '../access/context.ts';
import { decideDraft } from './decide-draft.ts';

/** Approves a draft as it stands, as a leader. */
export function approveDraft(context: ActingContext, { draftId }: { draftId: string }): Promise<DraftView> {
  return decideDraft(context, draftId, null);
}
