import type { FulfilmentView } from '../../contract/fulfilment-views.ts';
import { complete } from '../../domain/duty/complete.ts';
import { mayStateFulfilment } from '../../domain/duty/may.ts';
import { type ActingContext, demand, granted } from '../access/context.ts';
import { newId } from '../platform/new-id.ts';
import { insertEvidence } from './evidence-store.ts';
import { changed, stateFulfilment } from './state-fulfilment.ts';

type Wanted = { fulfilmentId: string; doneOn: string; words: string; link: string | null };

/** States for the own agency that a fulfilment is done, on which day, and by what: the first evidence of it. */
export function completeFulfilment(
  context: ActingContext,
  { fulfilmentId, doneOn, words, link }: Wanted,
): Promise<FulfilmentView> {
  demand(mayStateFulfilment(context.actor));
  const today = context.clock.today();
  return stateFulfilment(context, fulfilmentId, async (tx, fulfilment, calendar) => {
    const after = granted(complete(fulfilment, { doneOn, today }, calendar));
    const evidenceId = newId();
    await insertEvidence(tx, { id: evidenceId, fulfilmentId, words, link });
    const changes = [changed('doneOn', null, doneOn), changed('words', null, words)];
    return { after, kind: 'done', details: { doneOn, words, evidenceId }, changes };
  });
}
