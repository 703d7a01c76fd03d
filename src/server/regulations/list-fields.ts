import { mayReadContent } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, inquire } from '../access/context.ts';
import { loadFields } from './regulation-store.ts';

/** Every field of coordination that one of the agency's own regulations names. */
export async function listFields(context: ActingContext): Promise<{ fields: string[] }> {
  demand(mayReadContent(context.actor));
  return { fields: await inquire(context, (tx) => loadFields(tx, context.actor.agencyId)) };
}
