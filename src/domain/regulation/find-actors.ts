import { actorKey } from './actor-key.ts';
import type { DutyEdit } from './duty-content.ts';

/** A wording that names somebody, as it is first printed, and in how many places it names who acts or to whom. */
export type FoundActor = { actor: string; count: number };

/**
 * Everybody whom duties name as acting or receiving, each once, by `actorKey`; the most frequent first, otherwise in
 * the order of the text.
 */
export function findActors(duties: readonly Pick<DutyEdit, 'actor' | 'recipient'>[]): FoundActor[] {
  const found = new Map<string, FoundActor>();
  for (const printed of duties.flatMap(({ actor, recipient }) => [actor, recipient])) {
    const key = actorKey(printed ?? '');
    if (printed === null || key === '') continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { actor: printed.trim(), count: 1 });
    else known.count += 1;
  }
  return [...found.values()].toSorted((one, other) => other.count - one.count);
}
