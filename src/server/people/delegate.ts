import { checkDelegation } from '../../domain/person/delegation.ts';
import { mayDelegate } from '../../domain/person/may.ts';
import type { SigningCapacity } from '../../domain/person/role.ts';
import { type ActingContext, demand, found, granted, inquire, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { findAppointment } from './appointment-store.ts';
import { insertDelegations } from './delegation-store.ts';

type Wanted = {
  fromAppointmentId: string;
  toAppointmentId: string;
  capacity: SigningCapacity;
  scope: string;
  from: string;
  until: string;
};

/** Empowers somebody of the same agency to sign for a period: by the giver, or recorded by administrator or leader. */
export async function delegate(context: ActingContext, wanted: Wanted): Promise<{ id: string }> {
  const { agencyId } = context.actor;
  const findGiver = async (tx: Tx) => found(await findAppointment(tx, agencyId, wanted.fromAppointmentId));
  // Before `perform`, which answers a repeated call: who may no longer delegate gets no old answer.
  demand(mayDelegate(context.actor, await inquire(context, findGiver)));
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const giver = await findGiver(tx);
    demand(mayDelegate(context.actor, giver));
    const receiver = found(await findAppointment(tx, agencyId, wanted.toAppointmentId));
    granted(checkDelegation(context.personId, giver, receiver, wanted));
    const id = newId();
    await insertDelegations(tx, agencyId, [{ id, ...wanted }]);
    await recordEvent(tx, {
      act: 'delegation.given',
      subjectKind: 'delegation',
      subjectId: id,
      subjectLabel: `${giver.personName} → ${receiver.personName}`,
      changes: [
        { field: 'capacity', before: null, after: wanted.capacity },
        { field: 'scope', before: null, after: wanted.scope },
        { field: 'from', before: null, after: wanted.from },
        { field: 'until', before: null, after: wanted.until },
      ],
    });
    return { id };
  });
}
