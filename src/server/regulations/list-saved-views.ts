import type { SavedView } from '../../contract/regulations.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { loadViews } from './view-store.ts';

/** What a person has saved of the registry, in the agency for which they act. */
export async function listSavedViews(context: ActingContext): Promise<{ views: SavedView[] }> {
  demand(mayReadContent(context.actor));
  return { views: await inquire(context, (tx) => loadViews(tx, context.personId, context.actor.agencyId)) };
}
