import type { RequestView } from '../../contract/request-views.ts';
import { maySendDraft, waitsForLeader } from '../../domain/request/draft.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { loadSetting } from '../registers/read-register-setting.ts';
import { answerInside } from '../requests/answer-request.ts';
import { sendOff } from '../requests/send-request.ts';
import { showRequest } from '../requests/show-request.ts';
import { gatherFiles } from '../requests/write-message.ts';
import { type HeldDraft, saveState } from './draft-store.ts';
import { holdOpenDraft, recordDraft } from './hold-draft.ts';
import { wholeContent } from './check-whole-content.ts';

/**
 * Sends a draft as it stands, with the files that it has: the same as if it had been sent without one. Where a leader
 * approves what leaves it must be approved, unless a leader sends it.
 */
export function sendDraft(context: ActingContext, { draftId }: { draftId: string }): Promise<RequestView> {
  return perform(context, async (tx) => {
    const draft = await holdOpenDraft(context, tx, draftId);
    const { approves } = await loadSetting(tx);
    // Once it is approved, whoever sends what leaves sends it.
    demand(maySendDraft(context.actor, draft.kind, { holds: draft.holds, approves }));
    if (waitsForLeader(context.actor, draft.state, approves)) throw new Refused('needsApproval');
    const requestId = await sendWords(context, tx, draft);
    await saveState(tx, draftId, 'sent');
    await recordDraft(tx, 'draft.sent', draft);
    return showRequest(context, tx, requestId);
  });
}

async function sendWords(context: ActingContext, tx: Tx, draft: HeldDraft): Promise<string> {
  const whole = wholeContent(context, draft);
  const { fileIds } = draft;
  if (whole.kind === 'request')
    return sendOff(context, tx, whole.request, await gatherFiles(context, tx, fileIds, []));
  const { requestId, answer } = whole;
  // The version that was named is the draft's; whether the line still takes an answer its own state says.
  const unversioned = { ...context, version: null };
  await answerInside(unversioned, tx, { ...answer, uploadIds: [], requestId }, { fileIds, approved: true });
  return requestId;
}
