import { makeLink } from '../access/make-link.ts';
import { resetAccount } from '../people/reset-account.ts';
import { transact } from '../platform/database.ts';
import { findUser } from './find-user.ts';
import type { Operator } from './open-operator.ts';

/**
 * `lientich user reset`: ends a person's sessions and password and gives a one-time link, never a
 * password. The person and those they answer to are told.
 */
export async function resetUser(
  operator: Operator,
  { email, secondFactor }: { email: string; secondFactor: boolean },
): Promise<{ link: string; validUntil: string }> {
  const { personId: id, name: fullName, agencyId } = await findUser(operator, email);
  const { clock, asker } = operator.actIn(agencyId);
  const made = makeLink(operator.publicUrl, clock.realNow());
  await transact(operator.db, asker, (tx) => resetAccount(tx, { id, fullName }, { made, secondFactor }));
  return { link: made.link, validUntil: made.validUntil.toISOString() };
}
