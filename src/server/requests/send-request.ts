import type { RequestContent } from '../../contract/request-content.ts';
import type { RequestView } from '../../contract/request-views.ts';
import { maySend, needsApproval } from '../../domain/request/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { loadSetting } from '../registers/read-register-setting.ts';
import type { KeptFile } from '../uploads/take-uploads.ts';
import { takeUploads } from '../uploads/take-uploads.ts';
import { beginLines } from './begin-lines.ts';
import { keepRequest } from './keep-request.ts';
import { type Asked, prepareRequest } from './prepare-request.ts';
import { showRequest } from './show-request.ts';

/** Asks or tells one or many under a regulation. It arrives at once, with each addressee on a line of its own. */
export function sendRequest(context: ActingContext, content: RequestContent): Promise<RequestView> {
  demand(maySend(context.actor));
  return perform(context, async (tx) => {
    const { approves } = await loadSetting(tx);
    if (needsApproval(context.actor, approves)) throw new Refused('needsApproval');
    const { uploadIds, ...asked } = content;
    const files = await takeUploads(tx, context, uploadIds);
    const id = await sendOff(context, tx, asked, files);
    return showRequest(context, tx, id);
  });
}

/**
 * Sends what a person or an approved draft says, with its files; gives the id of the request.
 * @throws {Refused} as `prepareRequest`
 */
export async function sendOff(
  context: ActingContext,
  tx: Tx,
  asked: Asked,
  files: readonly KeptFile[],
): Promise<string> {
  const { addresseeIds, dutyId: _named, askedOn: _asked, eventOn: _event, ...words } = asked;
  const fromAgencyId = context.actor.agencyId;
  const day = context.clock.today();
  const rested = await prepareRequest(context, tx, asked, { senderId: fromAgencyId, day });
  const lines = await beginLines(context, tx, rested, { addresseeIds, enteredBy: null, arrivedOn: day });
  const { id, code } = await keepRequest(context, tx, {
    ...words,
    ...rested,
    fromAgencyId,
    medium: 'system',
    happenedOn: null,
    told: null,
    broughtIn: false,
    files,
    lines,
  });
  await recordEvent(tx, {
    act: 'request.sent',
    subjectKind: 'request',
    subjectId: id,
    subjectLabel: code,
    sides: addresseeIds,
    changes: [{ field: 'kind', before: null, after: words.kind }],
  });
  return id;
}
