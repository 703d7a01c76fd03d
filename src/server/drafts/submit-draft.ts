import type { DraftView } from '../../contract/drafts.ts';
import { type ActingContext, perform } from '../access/context.ts';
import { saveState } from './draft-store.ts';
import { holdOpenDraft, recordDraft } from './hold-draft.ts';
import { showDraft } from './show-draft.ts';
import { wholeContent } from './check-whole-content.ts';

/** Puts a draft before a leader, once it has all that it must have; what waits already, or was approved, stays so. */
export function submitDraft(context: ActingContext, { draftId }: { draftId: string }): Promise<DraftView> {
  return perform(context, async (tx) => {
    const draft = await holdOpenDraft(context, tx, draftId);
    wholeContent(context, draft);
    if (draft.state === 'draft' || draft.state === 'returned') {
      await saveState(tx, draftId, 'submitted');
      await recordDraft(tx, 'draft.submitted', draft);
    }
    return showDraft(context, tx, draftId);
  });
}
