import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { lockAgency } from '../access/lock-agency.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { type Holding, listHoldings } from './list-holdings.ts';
import { findPerson, type KnownPerson } from './person-store.ts';

type Wanted = { personId: string; toPersonId: string; on: string; seal: string };

/**
 * Hands everything that a person holds in the agency over in one step, as it was seen in the preview.
 * Nobody hands over to themselves or away from themselves; leaders wait for the second person.
 */
export async function handOver(
  context: ActingContext,
  wanted: Wanted,
  holdings: readonly Holding[],
): Promise<{ handedOver: number }> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  const today = context.clock.today();
  return perform(context, async (tx) => {
    await lockAgency(tx, agencyId);
    const giver = found(await findPerson(tx, agencyId, wanted.personId));
    const receiver = found(await findPerson(tx, agencyId, wanted.toPersonId));
    refuseOwn(context.personId, giver, receiver);
    const { held, seal } = await listHoldings(tx, holdings, { agencyId, personId: giver.id, on: today });
    if (held.length === 0) throw new Refused('nothingToHandOver');
    if (seal !== wanted.seal) throw new Refused('handoverChanged');
    const handover = {
      agencyId,
      fromPersonId: giver.id,
      toPersonId: receiver.id,
      on: wanted.on,
      today,
      follows: new Map<string, string>(),
    };
    for (const holding of holdings) await holding.handOver(tx, handover);
    await recordEvent(tx, {
      act: 'work.handedOver',
      subjectKind: 'person',
      subjectId: giver.id,
      subjectLabel: `${giver.fullName} → ${receiver.fullName}`,
      changes: [
        { field: 'on', before: null, after: wanted.on },
        ...held.map((one) => ({ field: one.kind, before: one.label, after: receiver.fullName })),
      ],
    });
    return { handedOver: held.length };
  });
}

function refuseOwn(actorId: string, giver: KnownPerson, receiver: KnownPerson): void {
  if (giver.id === receiver.id) throw new Refused('samePerson');
  if (giver.id === actorId || receiver.id === actorId) throw new Refused('ownAppointment');
}
