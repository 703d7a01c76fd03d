import { recordEvent } from '../audit/record-event.ts';
import { transact } from '../platform/database.ts';
import { insertAlert } from './alert-store.ts';
import { findUser } from './find-user.ts';
import { makeLink } from './make-link.ts';
import type { Operator } from './open-operator.ts';
import { issueLink, listHeads } from './operator-store.ts';

/**
 * `lientich user reset`: ends a person's sessions and password and gives a one-time link, never a
 * password. The person and those they answer to are told.
 */
export async function resetUser(
  operator: Operator,
  { email, secondFactor }: { email: string; secondFactor: boolean },
): Promise<{ link: string; validUntil: string }> {
  const { personId, name, agencyId } = await findUser(operator, email);
  const { clock, asker } = operator.actIn(agencyId);
  const made = makeLink(operator.publicUrl, clock.realNow());
  await transact(operator.db, asker, async (tx) => {
    await issueLink(tx, personId, made, secondFactor);
    const told = { at: clock.now(), subject: name };
    await insertAlert(tx, { personId, kind: 'signInReset', ...told });
    for (const head of await listHeads(tx, personId)) {
      await insertAlert(tx, { personId: head, kind: 'headOfReset', ...told });
    }
    await recordEvent(tx, {
      act: 'signIn.reset',
      subjectKind: 'person',
      subjectId: personId,
      subjectLabel: name,
      changes: [{ field: 'secondFactor', before: null, after: secondFactor ? 'removed' : 'kept' }],
    });
  });
  return { link: made.link, validUntil: made.validUntil.toISOString() };
}
