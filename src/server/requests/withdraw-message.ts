import type { MessageView } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { speakingSide } from './guard-message.ts';
import { findMessage, saveWithdrawn } from './message-view-store.ts';
import { insertRequestEvents } from './request-store.ts';
import { showMessage } from './show-message.ts';

/** Withdraws what the own agency wrote; it stays to be read, marked. The answer that a line stands on is not withdrawn. */
export function withdrawMessage(
  context: ActingContext,
  { messageId, reason }: { messageId: string; reason: string },
): Promise<MessageView> {
  demand(mayReadRequests(context.actor));
  return perform(context, async (tx) => {
    const { requestId, lineAgencyId, code, isOwn, stands } = found(await findMessage(tx, messageId));
    if (!isOwn) throw new NotFound();
    await speakingSide(context, tx, requestId);
    if (stands) throw new Refused('answerStands');
    if (!(await saveWithdrawn(tx, messageId, reason))) throw new Refused('messageWithdrawn');
    await insertRequestEvents(tx, [
      { id: newId(), requestId, lineAgencyId, kind: 'messageWithdrawn', details: { messageId, reason } },
    ]);
    await recordEvent(tx, {
      act: 'request.messageWithdrawn',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: code,
      changes: [{ field: 'reason', before: null, after: reason, restricted: true }],
    });
    return showMessage(tx, messageId);
  });
}
