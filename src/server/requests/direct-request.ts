import type { RequestView } from '../../contract/request-views.ts';
import { mayDirect } from '../../domain/request/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { showRequest } from './show-request.ts';
import { findOwnSide, insertDirection } from './side-store.ts';

/** A leader writes a direction (bút phê). It stays inside the agency: the other side sees neither it nor a new version. */
export function directRequest(
  context: ActingContext,
  { requestId, words }: { requestId: string; words: string },
): Promise<RequestView> {
  demand(mayDirect(context.actor));
  return perform(context, async (tx) => {
    const side = found(await findOwnSide(tx, requestId));
    await insertDirection(tx, { id: newId(), requestId, words });
    await recordEvent(tx, {
      act: 'request.directed',
      subjectKind: 'request',
      subjectId: requestId,
      subjectLabel: side.code,
      changes: [{ field: 'words', before: null, after: words, restricted: true }],
    });
    return showRequest(context, tx, requestId);
  });
}
