import { actorKey } from './actor-key.ts';
import type { ActorTarget } from './duty-content.ts';

/** Whom a printed actor has been mapped to; null when nobody has said it yet. A mapping to no agency says nothing. */
export function targetOf(actors: Record<string, ActorTarget>, printed: string): ActorTarget | null {
  const key = actorKey(printed);
  if (!Object.hasOwn(actors, key)) return null;
  const target = actors[key];
  if (target === undefined || (target.to === 'parties' && target.agencyIds.length === 0)) return null;
  return target;
}
