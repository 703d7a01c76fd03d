import type { z } from 'zod';
import type { MessageContent } from '../../contract/request-content.ts';
import type { MessageView } from '../../contract/request-views.ts';
import { mayReadRequests } from '../../domain/request/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { NotFound, Refused } from '../platform/problem.ts';
import { speakingSide } from './guard-message.ts';
import { insertRequestEvents } from './request-store.ts';
import { loadLines } from './request-view-store.ts';
import { showMessage } from './show-message.ts';
import { writeMessage } from './write-message.ts';

type Said = z.infer<typeof MessageContent> & {
  requestId: string;
  agencyId: string | null;
  position: boolean;
};

/** Writes to the other side; the sender to one addressee or, naming none, to all. */
export function sendMessage(
  context: ActingContext,
  { requestId, agencyId, position, ...said }: Said,
): Promise<MessageView> {
  demand(mayReadRequests(context.actor));
  return perform(context, async (tx) => {
    const { part, code } = await speakingSide(context, tx, requestId);
    const lineAgencyId = part === 'to' ? context.actor.agencyId : agencyId;
    await checkThere(tx, requestId, lineAgencyId);
    const kind = position ? 'position' : 'message';
    const { id } = await writeMessage(context, tx, { requestId, lineAgencyId, kind, said });
    await insertRequestEvents(tx, [
      { id: newId(), requestId, lineAgencyId, kind: 'messageSent', details: { messageId: id } },
    ]);
    await recordEvent(tx, {
      act: 'request.messageSent',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: code,
      changes: [],
    });
    return showMessage(tx, id);
  });
}

/** The addressee is one, and what was entered afterwards has been confirmed. */
async function checkThere(tx: Tx, requestId: string, lineAgencyId: string | null): Promise<void> {
  const lines = await loadLines(tx, requestId);
  const meant = lines.filter(({ agency }) => lineAgencyId === null || agency.agencyId === lineAgencyId);
  if (meant.length === 0) throw new NotFound();
  if (meant.every(({ state }) => state === 'sent')) throw new Refused('requestNotThere');
}
