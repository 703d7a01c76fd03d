import type { PersonView } from '../../contract/person-views.ts';
import { decideAppointment } from '../../domain/person/appoint.ts';
import { mayManagePeople } from '../../domain/person/may.ts';
import type { Role } from '../../domain/person/role.ts';
import { type ActingContext, demand, found, granted, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import {
  findAppointment,
  findPosition,
  holdsPosition,
  insertAppointments,
  isOperating,
  tellSecondPersons,
} from './appointment-store.ts';
import { findPerson, loadPerson } from './person-store.ts';

export type WantedAppointment = {
  personId: string;
  positionId: string;
  roles: Role[];
  from: string;
  until: string | null;
};

/** Gives a person of one's own agency a position; a leader's role waits for a second person. */
export async function appoint(context: ActingContext, wanted: WantedAppointment): Promise<PersonView> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    found(await findPerson(tx, agencyId, wanted.personId));
    await giveAppointment(context, tx, wanted);
    return found(await loadPerson(tx, agencyId, wanted.personId));
  });
}

/**
 * Writes an appointment in the actor's agency with its trace, and tells the second persons where it waits.
 * The agency is locked and the person is one of its own.
 */
export async function giveAppointment(
  context: ActingContext,
  tx: Tx,
  wanted: WantedAppointment,
): Promise<string> {
  const { agencyId, personId: proposedBy } = context.actor;
  const position = found(await findPosition(tx, agencyId, wanted.positionId));
  const term = { from: wanted.from, until: wanted.until };
  const operating = await isOperating(tx, agencyId);
  const state = granted(decideAppointment({ ...wanted, proposedBy, term, position, operating }));
  if (await holdsPosition(tx, wanted.personId, wanted.positionId, term))
    throw new Refused('alreadyAppointed');
  const id = newId();
  await insertAppointments(tx, [{ ...wanted, id, agencyId, state }]);
  const { personName } = found(await findAppointment(tx, agencyId, id));
  await recordEvent(tx, {
    act: state === 'proposed' ? 'appointment.proposed' : 'appointment.made',
    subjectKind: 'person',
    subjectId: wanted.personId,
    subjectLabel: `${personName} – ${position.title}`,
    changes: [
      { field: 'roles', before: null, after: wanted.roles.join(', ') },
      { field: 'from', before: null, after: wanted.from },
      { field: 'until', before: null, after: wanted.until },
    ],
  });
  await tellSecondPersons(tx, [{ id, state }]);
  return id;
}
