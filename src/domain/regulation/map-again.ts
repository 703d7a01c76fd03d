import { actorKey } from './actor-key.ts';
import type { ActorTarget, DutyEdit } from './duty-content.ts';
import { findActors } from './find-actors.ts';
import type { NamedParty } from './find-named-party.ts';
import { suggestTarget } from './suggest-target.ts';
import { targetOf } from './target-of.ts';

/**
 * Whom the actors of duties mean when the participants have changed: what was said of an agency that is none any more
 * falls away, and where nothing is said, what is certain is suggested.
 */
export function mapAgain(
  actors: Record<string, ActorTarget>,
  duties: readonly Pick<DutyEdit, 'actor' | 'recipient'>[],
  parties: readonly NamedParty[],
): Record<string, ActorTarget> {
  const kept = keepParties(actors, new Set(parties.map(({ agencyId }) => agencyId)));
  // With one participant only, every name that fits would mean that one.
  if (parties.length < 2) return kept;
  const suggested = findActors(duties).flatMap(({ actor }): [string, ActorTarget][] => {
    const target = targetOf(kept, actor) === null ? suggestTarget(actor, parties) : null;
    return target === null ? [] : [[actorKey(actor), target]];
  });
  return { ...kept, ...Object.fromEntries(suggested) };
}

function keepParties(
  actors: Record<string, ActorTarget>,
  parties: ReadonlySet<string>,
): Record<string, ActorTarget> {
  const kept = Object.entries(actors).flatMap(([actor, target]): [string, ActorTarget][] => {
    if (target.to !== 'parties') return [[actor, target]];
    const agencyIds = target.agencyIds.filter((id) => parties.has(id));
    return agencyIds.length === 0 ? [] : [[actor, { to: 'parties', agencyIds }]];
  });
  return Object.fromEntries(kept);
}
