import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { giveAppointment, type WantedAppointment } from './appoint.ts';
import { findPosition } from './appointment-store.ts';
import { findByEmail, insertPeople } from './person-store.ts';
import { type Mailing, sendInvitations } from './send-invitations.ts';

type Wanted = Omit<WantedAppointment, 'personId'> & { email: string };

/**
 * Gives a position to whoever owns an address. Nobody looks whether it is known: a row under the address
 * waits until its owner signs in and takes it over, and only then does the agency learn the name.
 */
export async function appointByEmail(
  context: ActingContext,
  wanted: Wanted,
  mailing: Mailing,
): Promise<{ proposed: true }> {
  demand(mayManagePeople(context.actor));
  return perform(context, async (tx) => {
    await lockAgency(tx, context.actor.agencyId);
    const own = await findByEmail(tx, context.actor.agencyId, wanted.email);
    const personId = own?.id ?? (await enterAddress(context, tx, wanted, mailing));
    await giveAppointment(context, tx, { ...wanted, personId });
    return { proposed: true };
  });
}

async function enterAddress(
  context: ActingContext,
  tx: Tx,
  { email: address, positionId }: Wanted,
  mailing: Mailing,
): Promise<string> {
  const { agencyId } = context.actor;
  const email = address.toLowerCase();
  const position = found(await findPosition(tx, agencyId, positionId));
  const personId = newId();
  await insertPeople(tx, [
    { id: personId, fullName: email, email, agencyId, hasAccount: false, openedBy: null },
  ]);
  const invited = [{ personId, email, fullName: email, hasAccount: false }];
  await sendInvitations(tx, invited, { ...mailing, agencyId, clock: context.clock });
  await recordEvent(tx, {
    act: 'person.invited',
    subjectKind: 'person',
    subjectId: personId,
    subjectLabel: position.title,
    changes: [{ field: 'email', before: null, after: email, restricted: true }],
  });
  return personId;
}
