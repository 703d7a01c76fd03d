import type { PersonView } from '../../contract/person-views.ts';
import { mayKeepAccount, mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { findPerson, loadPerson, savePersonName } from './person-store.ts';

/** Corrects the name of a person whose account one's agency keeps; nobody corrects their own. */
export async function editPerson(
  context: ActingContext,
  wanted: { personId: string; fullName: string },
): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const person = found(await findPerson(tx, agencyId, wanted.personId));
    demand(mayKeepAccount(context.actor, person));
    if (person.id === context.personId) throw new Refused('ownAppointment');
    fresh(context, person);
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
