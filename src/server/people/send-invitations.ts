import { makeLink } from '../access/make-link.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database.ts';
import { issueLinks, nameOfAgency, type NewAccount, openAccounts, postLetters } from './account-store.ts';
import { writeFirstLetter, writeOfferLetter } from './write-letter.ts';

/** What letters need to know of the installation. */
export type Mailing = { publicUrl: string };

export type Invited = NewAccount & { hasAccount: boolean };

/**
 * Opens the accounts of people just entered and posts each a letter: a link for choosing a password, or,
 * where the address has an account already, the word that a position waits there.
 */
export async function sendInvitations(
  tx: Tx,
  people: readonly Invited[],
  { agencyId, clock, publicUrl }: Mailing & { agencyId: string; clock: Clock },
): Promise<void> {
  const agency = await nameOfAgency(tx, agencyId);
  const opened = people
    .filter((person) => person.hasAccount)
    .map((person) => ({ ...person, ...makeLink(publicUrl, clock.realNow()) }));
  await openAccounts(
    tx,
    opened.map(({ personId, email, fullName }) => ({ personId, email, fullName })),
  );
  await issueLinks(tx, opened, false);
  await postLetters(tx, [
    ...opened.map((person) =>
      writeFirstLetter({ to: person.email, agency, link: person.link, validUntil: person.validUntil }),
    ),
    ...people
      .filter((person) => !person.hasAccount)
      .map((person) => writeOfferLetter({ to: person.email, agency, publicUrl })),
  ]);
}
