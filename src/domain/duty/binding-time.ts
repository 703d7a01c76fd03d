import { ENOUGH_TO_BIND } from '../regulation/state.ts';
import type { BoundParty } from './owed-agencies.ts';

/** The days on which a duty binds an agency, both included; `to` null while no end is known. */
export type BindingTime = { from: string; to: string | null };

/** The days on which the text holds in which a duty stands; `from` null while none is known. */
export type Validity = { from: string | null; to: string | null };

/**
 * When a duty binds a participant: while its text holds, from the day on which the participant has accepted it and another
 * one too. Null when it does not bind it.
 */
export function bindingTime(
  agencyId: string,
  parties: readonly BoundParty[],
  { from, to }: Validity,
): BindingTime | null {
  const own = parties.find((party) => party.agencyId === agencyId)?.acceptedOn ?? null;
  const mutual = mutualFrom(parties);
  if (own === null || from === null || mutual === null) return null;
  return { from: [from, own, mutual].toSorted().at(-1) ?? from, to };
}

/** The day from which enough participants were bound to be bound to each other; null while fewer are. */
export function mutualFrom(parties: readonly BoundParty[]): string | null {
  const days = parties.flatMap(({ acceptedOn }) => acceptedOn ?? []).toSorted();
  return days[ENOUGH_TO_BIND - 1] ?? null;
}
