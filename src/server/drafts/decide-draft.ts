import type { DraftView } from '../../contract/drafts.ts';
import { mayDirect } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { lockDraft, saveDecision } from './draft-store.ts';
import { recordDraft } from './hold-draft.ts';
import { showDraft } from './show-draft.ts';

/** What a leader says of a draft that waits: with a reason it goes back, without one it is approved. */
export function decideDraft(
  context: ActingContext,
  draftId: string,
  reason: string | null,
): Promise<DraftView> {
  demand(mayDirect(context.actor));
  return perform(context, async (tx) => {
    const draft = found(await lockDraft(tx, draftId));
    if (draft.state !== 'submitted') throw new Refused('draftNotSubmitted');
    // What was read is what is decided of.
    fresh(context, draft);
    await saveDecision(tx, draftId, reason);
    if (reason === null) await recordDraft(tx, 'draft.approved', draft);
    else await recordDraft(tx, 'draft.returned', draft, { reason });
    return showDraft(context, tx, draftId);
  });
}
