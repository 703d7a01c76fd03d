import { mayWaive } from '../../domain/duty/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertEvents } from './event-store.ts';
import { lockOwnDuty } from './guard-duty.ts';
import { findDutyHold, holdOpenOfDuty, insertDutyHold } from './hold-store.ts';
import { changed } from './state-fulfilment.ts';

/**
 * States for the own agency that it does not carry a duty out for a while: all that is open of it rests from today, and what
 * is made later. The other participants read it.
 */
export function holdDuty(
  context: ActingContext,
  { dutyId, reason }: { dutyId: string; reason: string },
): Promise<{ held: number }> {
  demand(mayWaive(context.actor));
  const { agencyId } = context.actor;
  const since = context.clock.today();
  return perform(context, async (tx) => {
    const { regulationId, title } = await lockOwnDuty(context, tx, dutyId);
    if ((await findDutyHold(tx, agencyId, dutyId)) !== null) throw new Refused('alreadyHeld');
    await insertDutyHold(tx, { id: newId(), dutyId, regulationId, reason });
    const held = await holdOpenOfDuty(tx, { agencyId, dutyId, since, reason });
    await insertEvents(
      tx,
      held.map((fulfilmentId) => ({ fulfilmentId, kind: 'held', details: { reason, ofDuty: true } })),
    );
    await recordEvent(tx, {
      act: 'duty.held',
      subjectKind: 'duty',
      subjectId: dutyId,
      subjectLabel: title,
      changes: [changed('reason', null, reason), changed('fulfilments', null, String(held.length))],
    });
    return { held: held.length };
  });
}
