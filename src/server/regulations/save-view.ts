import type { Filters, SavedView } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { loadViews, saveFilters } from './view-store.ts';

/** Views of one person in one agency at most. */
const mostViews = 50;

/** Keeps the filters of the registry under a name, for the person alone; the same name replaces them. */
export async function saveView(
  context: ActingContext,
  wanted: { name: string; filters: Filters },
): Promise<SavedView> {
  demand(mayReadContent(context.actor));
  return perform(context, async (tx) => {
    const views = await loadViews(tx, context.personId, context.actor.agencyId);
    const isNew = views.every(({ name }) => name !== wanted.name);
    if (isNew && views.length >= mostViews) throw new Refused('tooManyViews');
    const id = await saveFilters(tx, wanted);
    await recordEvent(tx, {
      act: 'view.saved',
      subjectKind: 'savedView',
      subjectId: id,
      subjectLabel: wanted.name,
    });
    return { id, ...wanted };
  });
}
