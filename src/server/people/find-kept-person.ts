import { mayKeepAccount } from '../../domain/person/may.ts';
import { type ActingContext, demand, found, fresh } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { findPerson, type KnownPerson } from './person-store.ts';

/**
 * The person whose account an act is about to change: one's own agency keeps it, and it is not one's own.
 * @throws {NotFound} when they are not there or another agency's
 * @throws {Forbidden} when another agency keeps the account
 * @throws {Refused} `ownAppointment`
 * @throws {Stale} when the call names another version
 */
export async function findKeptPerson(context: ActingContext, tx: Tx, personId: string): Promise<KnownPerson> {
  const person = found(await findPerson(tx, context.actor.agencyId, personId));
  demand(mayKeepAccount(context.actor, person));
  if (person.id === context.personId) throw new Refused('ownAppointment');
  fresh(context, person);
  return person;
}
