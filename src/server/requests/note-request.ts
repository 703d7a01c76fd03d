import type { RequestView } from '../../contract/request-views.ts';
import { mayDraft } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { showRequest } from './show-request.ts';
import { findOwnSide, insertNote } from './side-store.ts';

/** Notes something for the own agency, on either side of a request; the other one learns nothing of it. */
export function noteRequest(
  context: ActingContext,
  { requestId, words }: { requestId: string; words: string },
): Promise<RequestView> {
  demand(mayDraft(context.actor));
  return perform(context, async (tx) => {
    const side = found(await findOwnSide(tx, requestId));
    await insertNote(tx, { id: newId(), requestId, words });
    await recordEvent(tx, {
      act: 'request.noted',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: side.code,
      changes: [{ field: 'note', before: null, after: words, restricted: true }],
    });
    return showRequest(context, tx, requestId);
  });
}
