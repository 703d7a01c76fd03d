import type { drafts } from '../../contract/drafts.ts';
import type { ActingContext } from '../access/context.ts';
import type { Acts } from '../platform/serve.ts';
import { addDraft } from './add-draft.ts';
import { approveDraft } from './approve-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { editDraft } from './edit-draft.ts';
import { listDrafts } from './list-drafts.ts';
import { readDraft } from './read-draft.ts';
import { returnDraft } from './return-draft.ts';
import { sendDraft } from './send-draft.ts';
import { submitDraft } from './submit-draft.ts';

/** The acts of what is prepared inside an agency before it leaves. */
export const draftActs: Acts<typeof drafts, ActingContext> = {
  listDrafts,
  readDraft,
  addDraft,
  editDraft,
  submitDraft,
  approveDraft,
  returnDraft,
  discardDraft,
  sendDraft,
};
