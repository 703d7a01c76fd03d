import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayStateFulfilment } from '../../domain/duty/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/new-id.ts';
import { Refused } from '../platform/problem.ts';
import { insertEvidence } from './evidence-store.ts';
import type { HeldFulfilment } from './fulfilment-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, lockObliged, tellOfFulfilment } from './state-fulfilment.ts';

type Wanted = { fulfilmentId: string; words: string; link: string | null };

/** Adds a document's number and day, or a link, to what the parties concerned see; also once it is done. */
export function addEvidence(
  context: ActingContext,
  { fulfilmentId, words, link }: Wanted,
): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  return perform(context, async (tx) => {
    const fulfilment = await lockForEvidence(context, tx, fulfilmentId);
    const evidenceId = newId();
    await insertEvidence(tx, { id: evidenceId, fulfilmentId, words, link });
    await tellOfFulfilment(tx, fulfilment, {
      kind: 'evidenceAdded',
      details: { evidenceId, words },
      changes: [changed('words', null, words), ...(link === null ? [] : [changed('link', null, link)])],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}

/** A fulfilment of the own agency to which evidence may be added: any that is or was owed. */
export async function lockForEvidence(
  context: ActingContext,
  tx: Tx,
  fulfilmentId: string,
): Promise<HeldFulfilment> {
  const fulfilment = await lockObliged(context, tx, fulfilmentId);
  if (fulfilment.state === 'lapsed') throw new Refused('fulfilmentLapsed');
  return fulfilment;
}
