import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayStateFulfilment } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { insertNote } from './evidence-store.ts';
import { lockFulfilment } from './fulfilment-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { subjectOf } from './state-fulfilment.ts';

/** Writes a note that only the own agency reads, on whichever side it stands. The trail keeps its seal, not its words. */
export function noteFulfilment(
  context: ActingContext,
  { fulfilmentId, words }: { fulfilmentId: string; words: string },
): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  return perform(context, async (tx) => {
    const fulfilment = found(await lockFulfilment(tx, context.actor.agencyId, fulfilmentId));
    await insertNote(tx, { id: newId(), fulfilmentId, words });
    await recordEvent(tx, {
      act: 'fulfilment.noted',
      ...subjectOf(fulfilment),
      changes: [{ field: 'note', before: null, after: words, restricted: true }],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}
