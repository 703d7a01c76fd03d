import type { DraftView } from '../../contract/drafts.ts';
import { stateOnceEdited } from '../../domain/request/draft.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { WrongInput } from '../platform/problem.ts';
import { type HeldDraft, saveWords, wouldSee } from './draft-store.ts';
import { gatherDraft, type Given } from './gather-draft.ts';
import { holdOpenDraft, recordDraft } from './hold-draft.ts';
import { showDraft } from './show-draft.ts';

/** Changes a draft; what a leader had approved, or was to approve, must be put before one again. */
export function editDraft(
  context: ActingContext,
  { draftId, ...given }: Given & { draftId: string },
): Promise<DraftView> {
  return perform(context, async (tx) => {
    const draft = await holdOpenDraft(context, tx, draftId);
    checkSame(draft, given);
    const words = await gatherDraft(context, tx, given, draft.fileIds);
    demand(!words.restricted || (await wouldSee(tx, draftId, words.regulationId)));
    await saveWords(tx, draftId, { ...words, state: stateOnceEdited(draft.state) });
    await recordDraft(tx, 'draft.changed', draft);
    return showDraft(context, tx, draftId);
  });
}

/** What it is and what it answers stay: another letter is another draft. */
function checkSame({ kind, requestId }: HeldDraft, given: Given): void {
  if (given.kind === kind && given.requestId === requestId) return;
  throw new WrongInput([{ path: given.kind === kind ? 'requestId' : 'kind', message: another }]);
}
const another =
  'Không đổi được loại dự thảo hay yêu cầu được trả lời / What a draft is and what it answers cannot be changed';
