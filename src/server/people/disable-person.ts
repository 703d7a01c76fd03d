import type { PersonView } from '../../contract/person-views.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { closeAccount } from './account-store.ts';
import { keepsAdministrator, listHeldAppointments } from './appointment-store.ts';
import { findKeptPerson } from './find-kept-person.ts';
import { loadPerson, saveDisabled } from './person-store.ts';

/** Closes a person's sign-in and ends their sessions; the last administrator stays. */
export async function disablePerson(
  context: ActingContext,
  { personId }: { personId: string },
): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  const today = context.clock.today();
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const person = await findKeptPerson(context, tx, personId);
    const held = await listHeldAppointments(tx, agencyId, person.id, today);
    const administers = held.find((one) => one.roles.includes('agencyAdministrator'));
    await saveDisabled(tx, person.id, context.clock.now());
    if (administers !== undefined && !(await keepsAdministrator(tx, agencyId, today, administers.until)))
      throw new Refused('lastAdministrator');
    if (person.hasAccount) await closeAccount(tx, person.id);
    await recordEvent(tx, {
      act: 'person.disabled',
      subjectKind: 'person',
      subjectId: person.id,
      subjectLabel: person.fullName,
    });
    return found(await loadPerson(tx, agencyId, person.id));
  });
}
