import type { PersonView } from '../../contract/person-views.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { reopenAccount } from './account-store.ts';
import { findKeptPerson } from './find-kept-person.ts';
import { loadPerson, saveDisabled } from './person-store.ts';

/** Opens a person's sign-in again, with the password of before. */
export async function enablePerson(
  context: ActingContext,
  { personId }: { personId: string },
): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const person = await findKeptPerson(context, tx, personId);
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
