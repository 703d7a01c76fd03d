import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database.ts';
import { issueLinks, nameOfAgency, type NewAccount, openAccounts, postLetters } from './account-store.ts';
import { writeFirstLetter, writeOfferLetter } from './write-letter.ts';

/** Hours for which a first link and a link after a reset work, in real time. */
export const linkHours = { first: 72, reset: 24 } as const;

/** What letters need to know of the installation. */
export type Mailing = { publicUrl: string };

/** A token for one link, and the hash under which it is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: createHash('sha256').update(token).digest('hex') };
}

/** The real instant until which a link works. */
export function linkEnd(clock: Clock, kind: keyof typeof linkHours): Date {
  return new Date(clock.realNow().getTime() + linkHours[kind] * 3_600_000);
}

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
  const validUntil = linkEnd(clock, 'first');
  const opened = people
    .filter((person) => person.hasAccount)
    .map((person) => ({ ...person, ...newToken(), validUntil }));
  await openAccounts(
    tx,
    opened.map(({ personId, email, fullName }) => ({ personId, email, fullName })),
  );
  await issueLinks(
    tx,
    opened.map(({ personId, tokenHash }) => ({ personId, tokenHash, validUntil })),
    false,
  );
  await postLetters(tx, [
    ...opened.map((person) =>
      writeFirstLetter({ to: person.email, agency, publicUrl, token: person.token, validUntil }),
    ),
    ...people
      .filter((person) => !person.hasAccount)
      .map((person) => writeOfferLetter({ to: person.email, agency, publicUrl })),
  ]);
}
