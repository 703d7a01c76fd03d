import type { IndexCard } from '../../contract/regulations.ts';
import { mayImport } from '../../domain/regulation/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { newId } from '../platform/new-id.ts';
import { insertCard, type NewCard } from './card-store.ts';

/** Makes a card for a document that must stay outside: a neutral title, where it is registered, who holds it. */
export async function addIndexCard(context: ActingContext, input: Omit<NewCard, 'id'>): Promise<IndexCard> {
  demand(mayImport(context.actor));
  return perform(context, async (tx) => {
    const card = await insertCard(tx, { id: newId(), ...input });
    await recordEvent(tx, {
      act: 'indexCard.added',
      subjectKind: 'indexCard',
      subjectId: card.id,
      subjectLabel: card.title,
    });
    return card;
  });
}
