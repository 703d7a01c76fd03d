import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayHand } from '../../domain/duty/may.ts';
import { type ActingContext, demand, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { Refused } from '../platform/problem.ts';
import { saveHandedTo } from './fulfilment-store.ts';
import { findReceiver, nameHolder, tellReceiver } from './find-receiver.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, lockObliged, subjectOf } from './state-fulfilment.ts';

type Wanted = { fulfilmentId: string; appointmentId: string | null };

/**
 * Hands a fulfilment to a colleague, or back to the focal officer. It stays inside the agency: the other side sees neither
 * who does it nor a new version.
 */
export function handFulfilment(
  context: ActingContext,
  { fulfilmentId, appointmentId }: Wanted,
): Promise<FulfilmentView> {
  demand(mayHand(context.actor));
  const { agencyId } = context.actor;
  return perform(context, async (tx) => {
    const fulfilment = await lockObliged(context, tx, fulfilmentId);
    fresh(context, fulfilment);
    if (fulfilment.state !== 'open') throw new Refused('fulfilmentSettled');
    const receiver = await findReceiver(context, tx, appointmentId);
    if (fulfilment.handedTo !== appointmentId) {
      const before = await nameHolder(tx, agencyId, fulfilment.handedTo);
      await saveHandedTo(tx, { agencyId, fulfilmentId }, appointmentId);
      await recordEvent(tx, {
        act: 'fulfilment.handed',
        ...subjectOf(fulfilment),
        changes: [changed('holder', before, receiver?.name ?? null)],
      });
      await tellReceiver(context, tx, receiver, {
        kind: 'fulfilment',
        id: fulfilmentId,
        title: fulfilment.title,
      });
    }
    return showFulfilment(context, tx, fulfilmentId);
  });
}
