import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { answerDispute as checkAnswer } from '../../domain/duty/dispute.ts';
import { mayDispute } from '../../domain/duty/may.ts';
import { type ActingContext, demand, fresh, granted, perform } from '../access/context.ts';
import { showFulfilment } from './show-fulfilment.ts';
import { changed, lockObliged, tellOfFulfilment } from './state-fulfilment.ts';

/** Answers, for the obliged agency, what is disputed. Whether that settles it is for the other side to say. */
export function answerDispute(
  context: ActingContext,
  { fulfilmentId, words }: { fulfilmentId: string; words: string },
): Promise<FulfilmentView> {
  demand(mayDispute(context.actor));
  return perform(context, async (tx) => {
    const fulfilment = await lockObliged(context, tx, fulfilmentId);
    fresh(context, fulfilment);
    granted(checkAnswer(fulfilment));
    await tellOfFulfilment(tx, fulfilment, {
      kind: 'disputeAnswered',
      details: { words },
      changes: [changed('words', null, words)],
    });
    return showFulfilment(context, tx, fulfilmentId);
  });
}
