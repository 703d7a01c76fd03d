import { canonicalJson } from './canonical-json.ts';
import type { ActorTarget } from './duty-content.ts';
import type { NamedParty } from './find-named-party.ts';
import { type Acting, suggestActors } from './suggest-actors.ts';

/**
 * Whom the actors of duties mean when the participants have changed: what was said of an agency that is none any more
 * falls away, and where nothing is said, or nothing but what was suggested before, what is certain now is suggested.
 * @param before the participants until now
 */
export function mapAgain(
  actors: Record<string, ActorTarget>,
  duties: readonly Acting[],
  { before, parties }: { before: readonly NamedParty[]; parties: readonly NamedParty[] },
): Record<string, ActorTarget> {
  const suggested = suggestActors(duties, before);
  const said = Object.entries(actors).filter(
    ([actor, target]) => canonicalJson(suggested[actor] ?? null) !== canonicalJson(target),
  );
  const kept = keepParties(Object.fromEntries(said), new Set(parties.map(({ agencyId }) => agencyId)));
  return { ...suggestActors(duties, parties), ...kept };
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
