import { obligedAgencies } from '../../domain/duty/owed-agencies.ts';
import { type ActingContext, found } from '../access/context.ts';
import type { Tx } from '../platform/database.ts';
import { Refused } from '../platform/problem.ts';
import { type HeldDuty, lockDuty } from './duty-store.ts';

/**
 * A duty that the asker's agency has to carry out and that binds it, for no other act of the agency until the transaction
 * ends.
 * @throws {NotFound} when the agency takes no part in its regulation
 * @throws {Refused} when it is another's, or does not bind the agency
 */
export async function lockOwnDuty({ actor }: ActingContext, tx: Tx, dutyId: string): Promise<HeldDuty> {
  const duty = found(await lockDuty(tx, actor.agencyId, dutyId));
  if (!obligedAgencies(duty.reading, duty.parties).includes(actor.agencyId)) throw new Refused('notOurDuty');
  return duty;
}
