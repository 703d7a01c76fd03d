import type { OneTimeLink } from '../access/make-link.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { Tx } from '../platform/database.ts';
import { issueLinks, tellOfReset } from './account-store.ts';

type Reset = {
  /** The new way in; null for somebody who has no account here that could be reset. */
  made: OneTimeLink | null;
  /** The second factor goes too. */
  secondFactor: boolean;
};

/**
 * What every reset of a sign-in does, from wherever it is asked for: sessions, password and earlier links
 * end and the new link works; the person and those they answer to are told; the trail has it.
 */
export async function resetAccount(
  tx: Tx,
  person: { id: string; fullName: string },
  { made, secondFactor }: Reset,
): Promise<void> {
  if (made !== null) await issueLinks(tx, [{ ...made, personId: person.id }], secondFactor);
  await tellOfReset(tx, person.id);
  await recordEvent(tx, {
    act: 'signIn.reset',
    subjectKind: 'person',
    subjectId: person.id,
    subjectLabel: person.fullName,
    changes: [{ field: 'secondFactor', before: null, after: secondFactor ? 'removed' : 'kept' }],
  });
}
