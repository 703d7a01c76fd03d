import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { deleteView } from './view-store.ts';

/** Forgets one of one's own saved views. */
export async function dropView(
  context: ActingContext,
  { viewId }: { viewId: string },
): Promise<{ dropped: true }> {
  demand(mayReadContent(context.actor));
  return perform(context, async (tx) => {
    const name = found(await deleteView(tx, viewId));
    await recordEvent(tx, {
      act: 'view.dropped',
      subjectKind: 'savedView',
      subjectId: viewId,
      subjectLabel: name,
    });
    return { dropped: true };
  });
}
