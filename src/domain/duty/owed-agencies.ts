import type { DutyContent } from '../regulation/duty-content.ts';
import { agenciesOf } from '../regulation/obliged-agencies.ts';

/** A participant of a regulation as its duties concern it; `acceptedOn`: since which day it is bound, null while not. */
export type BoundParty = { agencyId: string; role: 'lead' | 'member'; acceptedOn: string | null };

/** Who has to carry a duty out: of those it means, the participants whom the regulation binds. */
export function obligedAgencies(reading: DutyContent, parties: readonly BoundParty[]): string[] {
  return agenciesOf(reading.obliged, parties.filter(isBound));
}

/**
 * To whom an obliged participant owes it: those whom the reading means, without the obliged one itself; all other
 * participants where it means nobody. Who is not bound is shown nothing of how the others fulfil their duties.
 */
export function owedAgencies(
  reading: DutyContent,
  obligedId: string,
  parties: readonly BoundParty[],
): string[] {
  return agenciesOf(reading.owedTo ?? { to: 'everyParty' }, parties.filter(isBound)).filter(
    (agencyId) => agencyId !== obligedId,
  );
}

function isBound({ acceptedOn }: BoundParty): boolean {
  return acceptedOn !== null;
}
