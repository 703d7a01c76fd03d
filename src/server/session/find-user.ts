import { transact } from '../platform/database.ts';
import { NotFound } from '../platform/problem.ts';
import type { Operator } from './open-operator.ts';
import { loadHome } from './operator-store.ts';
import { askerFor } from './record-sign-in.ts';
import { userIdOf } from './user-store.ts';

export type FoundUser = { personId: string; name: string; agencyId: string };

/**
 * Who signs in with this address, and the agency that keeps the account.
 * @throws {NotFound} when nobody does
 */
export async function findUser({ authDb, db, context }: Operator, email: string): Promise<FoundUser> {
  const personId = await userIdOf(authDb, email);
  if (personId === null) throw new NotFound();
  const home = await transact(db, askerFor(context, personId), (tx) => loadHome(tx, personId));
  return { personId, ...home };
}
