import type { PersonView } from '../../contract/person-views.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import type { Role } from '../../domain/person/role.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { claimAddress } from './account-store.ts';
import { giveAppointment } from './appoint.ts';
import { findByEmail, insertPeople, loadPerson } from './person-store.ts';
import { type Mailing, sendInvitations } from './send-invitations.ts';

type Wanted = {
  fullName: string;
  email: string;
  positionId: string;
  roles: Role[];
  from: string;
  until: string | null;
};

/** Adds a person with a first position; a letter brings them a link for choosing a password. */
export async function addPerson(
  context: ActingContext,
  wanted: Wanted,
  mailing: Mailing,
): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    if ((await findByEmail(tx, agencyId, wanted.email)) !== null) throw new Refused('emailTaken');
    const personId = await enterPerson(context, tx, { ...wanted, agencyId, openedBy: null }, mailing);
    await recordEvent(tx, {
      act: 'person.added',
      subjectKind: 'person',
      subjectId: personId,
      subjectLabel: wanted.fullName,
      changes: [{ field: 'email', before: null, after: wanted.email.toLowerCase(), restricted: true }],
    });
    await giveAppointment(context, tx, { ...wanted, personId });
    return found(await loadPerson(tx, agencyId, personId));
  });
}

/**
 * Writes a new person with their side and account, and posts the letter. An address that has an account
 * through another agency gets no second one, and nothing shows it here.
 * @throws {Refused} `emailTaken` when a person of this very agency has the address
 */
export async function enterPerson(
  context: ActingContext,
  tx: Tx,
  person: { agencyId: string; fullName: string; email: string; openedBy: string | null },
  mailing: Mailing,
): Promise<string> {
  const personId = newId();
  const email = person.email.toLowerCase();
  const hasAccount = await claimAddress(tx, email);
  const row = { ...person, email, id: personId, hasAccount };
  if ((await insertPeople(tx, [row])) === 0) throw new Refused('emailTaken');
  const invited = [{ personId, email, fullName: person.fullName, hasAccount }];
  await sendInvitations(tx, invited, { ...mailing, agencyId: person.agencyId, clock: context.clock });
  return personId;
}
