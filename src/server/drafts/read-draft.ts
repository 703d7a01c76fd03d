import type { DraftView } from '../../contract/drafts.ts';
import { mayDraft } from '../../domain/request/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { showDraft } from './show-draft.ts';

/** A draft of one's own agency. */
export function readDraft(context: ActingContext, { draftId }: { draftId: string }): Promise<DraftView> {
  demand(mayDraft(context.actor));
  return inquire(context, (tx) => showDraft(context, tx, draftId));
}
