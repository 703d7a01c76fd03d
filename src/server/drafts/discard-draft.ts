import type { DraftView } from '../../contract/drafts.ts';
import { type ActingContext, perform } from '../access/context.ts';
import { saveState } from './draft-store.ts';
import { holdOpenDraft, recordDraft } from './hold-draft.ts';
import { showDraft } from './show-draft.ts';

/** Gives a draft up; its words stay to be read. */
export function discardDraft(context: ActingContext, { draftId }: { draftId: string }): Promise<DraftView> {
  return perform(context, async (tx) => {
    const draft = await holdOpenDraft(context, tx, draftId);
    await saveState(tx, draftId, 'discarded');
    await recordDraft(tx, 'draft.discarded', draft);
    return showDraft(context, tx, draftId);
  });
}
