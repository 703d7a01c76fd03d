import { mayHand } from '../../domain/duty/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findDutyHolder, handOpenOfDuty, saveDutyHolder } from './duty-store.ts';
import { findReceiver, nameHolder, tellReceiver } from './find-receiver.ts';
import { lockOwnDuty } from './guard-duty.ts';
import { changed } from './state-fulfilment.ts';

type Wanted = { dutyId: string; appointmentId: string | null };

/** Hands a duty to a colleague from now on, with what is open of it; null: back to the focal officer. Inside the agency. */
export function handDuty(
  context: ActingContext,
  { dutyId, appointmentId }: Wanted,
): Promise<{ handed: number }> {
  demand(mayHand(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const { title } = await lockOwnDuty(context, tx, dutyId);
    const receiver = await findReceiver(context, tx, appointmentId);
    const before = await nameHolder(tx, agencyId, await findDutyHolder(tx, agencyId, dutyId));
    await saveDutyHolder(tx, agencyId, { dutyId, appointmentId });
    const handed = await handOpenOfDuty(tx, agencyId, { dutyId, appointmentId });
    await recordEvent(tx, {
      act: 'duty.handed',
      subjectKind: 'duty',
      subjectId: dutyId,
      subjectLabel: title,
      changes: [
        changed('holder', before, receiver?.name ?? null),
        changed('fulfilments', null, String(handed)),
      ],
    });
    await tellReceiver(context, tx, receiver, { kind: 'duty', id: dutyId, title });
    return { handed };
  });
}
