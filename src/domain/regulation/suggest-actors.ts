import { actorKey } from './actor-key.ts';
import type { ActorTarget, DutyEdit } from './duty-content.ts';
import { findActors } from './find-actors.ts';
import type { NamedParty } from './find-named-party.ts';
import { suggestTarget } from './suggest-target.ts';

export type Acting = Pick<DutyEdit, 'actor' | 'recipient'>;

/** Whom the actors of duties mean, by the actor as printed, as far as that is certain. */
export function suggestActors(
  duties: readonly Acting[],
  parties: readonly NamedParty[],
): Record<string, ActorTarget> {
  // With one participant only, every name that fits would mean that one.
  if (parties.length < 2) return {};
  const suggested = findActors(duties).flatMap(({ actor }): [string, ActorTarget][] => {
    const target = suggestTarget(actor, parties);
    return target === null ? [] : [[actorKey(actor), target]];
  });
  return Object.fromEntries(suggested);
}
