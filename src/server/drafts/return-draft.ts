import type { DraftView } from '../../contract/drafts.ts';
import type { ActingContext } from '../access/context.ts';
import { decideDraft } from './decide-draft.ts';

/** Gives a draft back, as a leader, with what is to be mended. */
export function returnDraft(
  context: ActingContext,
  { draftId, reason }: { draftId: string; reason: string },
): Promise<DraftView> {
  return decideDraft(context, draftId, reason);
}
