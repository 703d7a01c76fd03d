import type { z } from 'zod';
import type { MessageContent } from '../../contract/request-content.ts';
import type { MessageView } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { speakingSide } from './guard-message.ts';
import { findMessage } from './message-view-store.ts';
import { insertRequestEvents } from './request-store.ts';
import { showMessage } from './show-message.ts';
import { writeMessage } from './write-message.ts';

/** Corrects what the own agency wrote by another message beside it; nothing is edited. */
export function correctMessage(
  context: ActingContext,
  { messageId, ...said }: z.infer<typeof MessageContent> & { messageId: string },
): Promise<MessageView> {
  demand(mayReadRequests(context.actor));
  return perform(context, async (tx) => {
    const { requestId, lineAgencyId, code, isOwn, withdrawnAt } = found(await findMessage(tx, messageId));
    if (!isOwn) throw new NotFound();
    await speakingSide(context, tx, requestId);
    if (withdrawnAt !== null) throw new Refused('messageWithdrawn');
    const message = { requestId, lineAgencyId, kind: 'correction' as const, said, corrects: messageId };
    const { id } = await writeMessage(context, tx, message);
    await insertRequestEvents(tx, [
      { id: newId(), requestId, lineAgencyId, kind: 'messageCorrected', details: { messageId: id } },
    ]);
    await recordEvent(tx, {
      act: 'request.messageCorrected',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: code,
      changes: [],
    });
    return showMessage(tx, id);
  });
}
