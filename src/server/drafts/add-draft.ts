import type { DraftView } from '../../contract/drafts.ts';
import { mayDraft } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { newId } from '../platform/new-id.ts';
import { insertDraft, lockDraft } from './draft-store.ts';
import { gatherDraft, type Given } from './gather-draft.ts';
import { recordDraft } from './hold-draft.ts';
import { showDraft } from './show-draft.ts';

/** Keeps what one has written so far of a request or an answer, for one's own agency alone. */
export function addDraft(context: ActingContext, given: Given): Promise<DraftView> {
  demand(mayDraft(context.actor));
  return perform(context, async (tx) => {
    const words = await gatherDraft(context, tx, given, []);
    const id = newId();
    await insertDraft(tx, { ...words, id, kind: given.kind, requestId: given.requestId });
    await recordDraft(tx, 'draft.kept', found(await lockDraft(tx, id)));
    return showDraft(context, tx, id);
  });
}
