import type { PersonView } from '../../contract/person-views.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findKeptPerson } from './find-kept-person.ts';
import { loadPerson, savePersonName } from './person-store.ts';

/** Corrects the name of a person whose account one's agency keeps; nobody corrects their own. */
export async function editPerson(
  context: ActingContext,
  wanted: { personId: string; fullName: string },
): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const person = await findKeptPerson(context, tx, wanted.personId);
    await savePersonName(tx, person.id, wanted.fullName);
    await recordEvent(tx, {
      act: 'person.edited',
      subjectKind: 'person',
      subjectId: person.id,
      subjectLabel: wanted.fullName,
      changes: [{ field: 'fullName', before: person.fullName, after: wanted.fullName }],
    });
    return found(await loadPerson(tx, agencyId, person.id));
  });
}
