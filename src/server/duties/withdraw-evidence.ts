import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { mayStateFulfilment } from '../../domain/duty/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { Refused } from '../platform/problem.ts';
import { findEvidence, saveEvidenceWithdrawn } from './evidence-store.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, lockObliged, tellOfFulfilment } from './state-fulfilment.ts';

type Wanted = { fulfilmentId: string; evidenceId: string; reason: string };

/** Takes an evidence of the own agency back, with the reason. It stays to be read, marked. */
export function withdrawEvidence(
  context: ActingContext,
  { fulfilmentId, evidenceId, reason }: Wanted,
): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  return perform(context, async (tx) => {
    const fulfilment = await lockObliged(context, tx, fulfilmentId);
    const { words, withdrawn } = found(await findEvidence(tx, fulfilmentId, evidenceId));
    if (withdrawn) throw new Refused('evidenceWithdrawn');
    await saveEvidenceWithdrawn(tx, evidenceId, reason);
    await tellOfFulfilment(tx, fulfilment, {
      kind: 'evidenceWithdrawn',
      details: { evidenceId, words, reason },
      changes: [changed('words', words, null), changed('reason', null, reason)],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}
