import type { MessageView } from '../../contract/request-views.ts';
import { mayReceive } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { enterNumber, issueNumber } from '../registers/issue-number.ts';
import { findMessage } from './message-view-store.ts';
import { insertReceipt } from './receipt-store.ts';
import { showMessage } from './show-message.ts';
import { lockInside } from './side-store.ts';

/** Enters an answer or message of the other side in the own register of what comes in; the receipt tells the other side. */
export function receiveMessage(
  context: ActingContext,
  { messageId }: { messageId: string },
): Promise<MessageView> {
  demand(mayReceive(context.actor));
  return perform(context, async (tx) => {
    const { requestId, code, isOwn, lineAgencyId } = found(await findMessage(tx, messageId));
    if (isOwn) throw new NotFound();
    await lockInside(tx, requestId);
    if (found(await findMessage(tx, messageId)).inNumber !== null) throw new Refused('alreadyReceived');
    const day = context.clock.today();
    const number = await issueNumber(tx, 'in', day);
    await enterNumber(tx, number, { register: 'in', day, requestId, messageId });
    // Of what the sender wrote to all each addressee has a receipt of its own.
    const line = lineAgencyId ?? context.actor.agencyId;
    await insertReceipt(tx, { requestId, messageId, lineAgencyId: line, kind: 'received', number });
    await recordEvent(tx, {
      act: 'request.messageReceived',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: code,
      changes: [],
    });
    return showMessage(tx, messageId);
  });
}
