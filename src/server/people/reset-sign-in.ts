import { mayKeepAccount, mayManagePeople } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, perform } from '../access/context.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import {
  claimAddress,
  issueLinks,
  nameOfAgency,
  openAccounts,
  postLetters,
  tellOfReset,
} from './account-store.ts';
import { findPerson, type KnownPerson, saveHasAccount } from './person-store.ts';
import { linkEnd, type Mailing, newToken } from './send-invitations.ts';
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
  const validUntil = linkEnd(context.clock, 'reset');
  return perform(context, async (tx) => {
    const person = found(await findPerson(tx, agencyId, wanted.personId));
    demand(mayKeepAccount(context.actor, person));
    if (person.id === context.personId) throw new Refused('ownAppointment');
    const facts = { to: person.email, agency: await nameOfAgency(tx, agencyId), ...mailing };
    if (await hasOrGetsAccount(tx, person)) {
      const { token, tokenHash } = newToken();
      await issueLinks(tx, [{ personId: person.id, tokenHash, validUntil }], wanted.secondFactor);
      await postLetters(tx, [writeResetLetter({ ...facts, token, validUntil })]);
    } else {
      await postLetters(tx, [writeOfferLetter(facts)]);
    }
    await tellOfReset(tx, person.id);
    await recordEvent(tx, {
      act: 'signIn.reset',
      subjectKind: 'person',
      subjectId: person.id,
      subjectLabel: person.fullName,
      changes: [{ field: 'secondFactor', before: null, after: wanted.secondFactor ? 'removed' : 'kept' }],
    });
    return { sent: true, validUntil: validUntil.toISOString() };
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
