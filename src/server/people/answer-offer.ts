import { found, type PersonContext } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import { transact } from '../platform/database.ts';
import { readOwnName, settleOffer } from './offer-store.ts';

/**
 * Takes over the positions that an agency has given to one's address, or declines them. Only then does
 * the agency learn whose the address is: the name, and nothing of other agencies.
 */
export async function answerOffer(
  context: PersonContext,
  wanted: { offerId: string; accept: boolean },
): Promise<{ accepted: boolean }> {
  return transact(context.db, context.asker, async (tx) => {
    const agencyId = found(await settleOffer(tx, wanted.offerId, wanted.accept));
    await recordEvent(tx, {
      act: wanted.accept ? 'offer.accepted' : 'offer.declined',
      subjectKind: 'person',
      subjectId: wanted.accept ? context.personId : wanted.offerId,
      // Who declines stays unknown to the agency.
      subjectLabel: wanted.accept ? await readOwnName(tx) : 'Lời mời giữ chức vụ',
      sides: [agencyId],
    });
    return { accepted: wanted.accept };
  });
}
