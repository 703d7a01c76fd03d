import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { cutDelegations, type Delegation, insertDelegations, listDelegations } from './delegation-store.ts';
import type { Handover, Holding } from './list-holdings.ts';

/** Power to sign, given and received: it passes to the receiver with the appointment on which it rests. */
export const delegationHolding: Holding = {
  async list(tx, { agencyId, personId, on }) {
    const held = await listDelegations(tx, agencyId, personId, on);
    return held.map((one) => {
      const given = one.giverId === personId;
      return {
        kind: given ? ('delegationGiven' as const) : ('delegationReceived' as const),
        id: one.id,
        label: `${one.capacity}. ${one.scope} (${given ? one.receiverName : one.giverName})`,
        from: one.from,
        until: one.until,
        state: `${one.fromAppointmentId} ${one.toAppointmentId}`,
      };
    });
  },
  handOver: handOverDelegations,
  end: (tx, appointmentId, on) => cutDelegations(tx, [appointmentId], on),
};

async function handOverDelegations(tx: Tx, handover: Handover): Promise<void> {
  const { agencyId, fromPersonId, on, today, follows } = handover;
  const held = await listDelegations(tx, agencyId, fromPersonId, on > today ? on : today);
  await cutDelegations(tx, [...follows.keys()], on);
  const next = held.filter((one) => !returnsToGiver(one, handover));
  await insertDelegations(
    tx,
    agencyId,
    next.map((one) => ({
      ...one,
      id: newId(),
      fromAppointmentId: follows.get(one.fromAppointmentId) ?? one.fromAppointmentId,
      toAppointmentId: follows.get(one.toAppointmentId) ?? one.toAppointmentId,
      from: one.from > on ? one.from : on,
    })),
  );
}

/** What the giver had from the receiver, or gave to them, ends: nobody signs in their own place. */
function returnsToGiver(delegation: Delegation, { toPersonId }: Handover): boolean {
  return delegation.giverId === toPersonId || delegation.receiverId === toPersonId;
}
