import type { PersonView } from '../../contract/person-views.ts';
import { type ActingContext, found, inquire } from '../access/context.ts';
import { loadPerson } from './person-store.ts';

/** A person of one's own agency. */
export async function readPerson(
  context: ActingContext,
  { personId }: { personId: string },
): Promise<PersonView> {
  return found(await inquire(context, (tx) => loadPerson(tx, context.actor.agencyId, personId)));
}
