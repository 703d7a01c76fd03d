import { disablePerson } from '../people/disable-person.ts';
import { findUser } from './find-user.ts';
import type { Operator } from './open-operator.ts';

/** `lientich user disable`: closes a person's sign-in and ends their sessions, as their administrator would. */
export async function disableUser(
  operator: Operator,
  { email }: { email: string },
): Promise<{ disabled: true }> {
  const { personId, agencyId } = await findUser(operator, email);
  await disablePerson(operator.actIn(agencyId), { personId });
  return { disabled: true };
}
