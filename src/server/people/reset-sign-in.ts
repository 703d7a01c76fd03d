import { mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, perform } from '../access/context.ts';
import { makeLink } from '../access/make-link.ts';
import type { Tx } from '../platform/database.ts';
import { claimAddress, nameOfAgency, openAccounts, postLetters } from './account-store.ts';
import { findKeptPerson } from './find-kept-person.ts';
import { type KnownPerson, saveHasAccount } from './person-store.ts';
import { resetAccount } from './reset-account.ts';
import type { Mailing } from './send-invitations.ts';
import { writeOfferLetter, writeResetLetter } from './write-letter.ts';

type Wanted = { personId: string; secondFactor: boolean };

/**
 * Ends all sessions and sends the person a one-time link for a new password, which nobody else sees.
 * The person and those they answer to are told.
 */
export async function resetSignIn(
  context: ActingContext,
  wanted: Wanted,
  mailing: Mailing,
): Promise<{ sent: true; validUntil: string }> {
  demand(mayManagePeople(context.actor));
  const { agencyId } = context.actor;
  const made = makeLink(mailing.publicUrl, context.clock.realNow());
  return perform(context, async (tx) => {
    const person = await findKeptPerson(context, tx, wanted.personId);
    const facts = { to: person.email, agency: await nameOfAgency(tx, agencyId) };
    const opens = await hasOrGetsAccount(tx, person);
    await resetAccount(tx, person, { made: opens ? made : null, secondFactor: wanted.secondFactor });
    await postLetters(tx, [
      opens ? writeResetLetter({ ...facts, ...made }) : writeOfferLetter({ ...facts, ...mailing }),
    ]);
    return { sent: true, validUntil: made.validUntil.toISOString() };
  });
}

/** Who was entered under an address without an account gets one now, if it has none by now either. */
async function hasOrGetsAccount(tx: Tx, person: KnownPerson): Promise<boolean> {
  if (person.hasAccount) return true;
  if (!(await claimAddress(tx, person.email))) return false;
  await saveHasAccount(tx, person.id);
  await openAccounts(tx, [{ personId: person.id, email: person.email, fullName: person.fullName }]);
  return true;
}
