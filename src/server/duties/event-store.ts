import type { FulfilmentEvent } from '../../contract/fulfilment-views.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';

/** What an agency tells of its side; that a due day has moved or nothing is owed any more tells itself. */
export type ToldEvent = { fulfilmentId: string; kind: ToldKind; details: FulfilmentEvent['details'] };
export type ToldKind =
  | 'opened'
  | 'done'
  | 'reopened'
  | 'waived'
  | 'held'
  | 'resumed'
  | 'extended'
  | 'evidenceAdded'
  | 'evidenceWithdrawn'
  | 'disputed'
  | 'disputeAnswered'
  | 'disputeWithdrawn';

/** Tells all whom the fulfilments concern, in the same words. */
export async function insertEvents(tx: Tx, events: readonly ToldEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('fulfilment_event')
    .values(
      events.map(({ fulfilmentId, kind, details }) => ({
        id: newId(),
        fulfilment_id: fulfilmentId,
        kind,
        details: JSON.stringify(details),
      })),
    )
    .execute();
}
