import type { IndexCard } from '../../contract/regulations.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, found, fresh, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { findCard, saveWithdrawn } from './card-store.ts';

/** Withdraws a card that was made by mistake; it stays in the list as such. Once withdrawn, nothing changes any more. */
export async function withdrawIndexCard(
  context: ActingContext,
  { cardId }: { cardId: string },
): Promise<IndexCard> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const card = found(await findCard(tx, cardId));
    fresh(context, card);
    if (card.withdrawnAt !== null) return card;
    await recordEvent(tx, {
      act: 'indexCard.withdrawn',
      subjectKind: 'indexCard',
      subjectId: card.id,
      subjectLabel: card.title,
    });
    return saveWithdrawn(tx, card.id, context.clock.now());
  });
}
