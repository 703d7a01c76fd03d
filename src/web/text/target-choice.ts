import type { ActorTarget } from '../../domain/regulation/duty-content.ts';

/** Whom a word may mean by its part in the matter rather than by name. */
export const roleTargets = ['everyParty', 'lead', 'requested', 'requesting', 'outside'] as const;
type RoleTarget = (typeof roleTargets)[number];

/** A target as the entries that are chosen in a list: agencies by their ids, or one part. */
export function valuesOf(target: ActorTarget | null): string[] {
  if (target === null) return [];
  return target.to === 'parties' ? target.agencyIds : [target.to];
}

/** What a list says after a choice: a part stands alone, and gives way to an agency that is chosen after it. */
export function targetFrom(values: readonly string[], before: ActorTarget | null): ActorTarget | null {
  const chosen = values.find((value) => !valuesOf(before).includes(value));
  if (chosen !== undefined && isRole(chosen)) return { to: chosen };
  const agencyIds = values.filter((value) => !isRole(value));
  if (agencyIds.length > 0) return { to: 'parties', agencyIds };
  const role = values.find(isRole);
  return role === undefined ? null : { to: role };
}

function isRole(value: string): value is RoleTarget {
  return (roleTargets as readonly string[]).includes(value);
}
