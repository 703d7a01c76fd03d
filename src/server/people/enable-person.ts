import type { PersonView } from '../../contract/person-views.ts';
import { mayKeepAccount, mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { reopenAccount } from './account-store.ts';
import { findPerson, loadPerson, saveDisabled } from './person-store.ts';

/** Opens a person's sign-in again, with the password of before. */
export async function enablePerson(
  context: ActingContext,
  { personId }: { personId: string },
): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const person = found(await findPerson(tx, agencyId, personId));
    demand(mayKeepAccount(context.actor, person));
    if (person.id === context.personId) throw new Refused('ownAppointment');
    fresh(context, person);
    await saveDisabled(tx, person.id, null);
    if (person.hasAccount) await reopenAccount(tx, person.id);
    await recordEvent(tx, {
      act: 'person.enabled',
      subjectKind: 'person',
      subjectId: person.id,
      subjectLabel: person.fullName,
    });
    return found(await loadPerson(tx, agencyId, person.id));
  });
}
