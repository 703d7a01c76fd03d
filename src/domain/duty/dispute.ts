import { ok, type Outcome, refusal } from '../outcome.ts';
import type { FulfilmentPart } from './fulfilment.ts';

/** Who disputes a fulfilment now: agencies to which it is owed. */
type Disputed = { disputedBy: readonly string[] };

/** May an agency say that what is stated is not so? Only one to which it is owed, and once until it takes that back. */
export function dispute(
  { disputedBy }: Disputed,
  asker: { agencyId: string; part: FulfilmentPart },
): Outcome<null, 'notOwedToUs' | 'alreadyDisputed'> {
  if (asker.part !== 'owed') return refusal('notOwedToUs');
  return disputedBy.includes(asker.agencyId) ? refusal('alreadyDisputed') : ok(null);
}

/** The obliged agency answers as long as somebody disputes it; the dispute stands until its author withdraws it. */
export function answerDispute({ disputedBy }: Disputed): Outcome<null, 'notDisputed'> {
  return disputedBy.length === 0 ? refusal('notDisputed') : ok(null);
}

/** Its author says that it is settled. */
export function withdrawDispute({ disputedBy }: Disputed, agencyId: string): Outcome<null, 'notDisputed'> {
  return disputedBy.includes(agencyId) ? ok(null) : refusal('notDisputed');
}
