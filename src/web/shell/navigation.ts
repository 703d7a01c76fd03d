import { IconBuildingBank, IconFileSearch, IconHistory, IconUsers } from '@tabler/icons-react';
import { hasRole } from '../../domain/person/actor.ts';
import { mayReadTrail } from '../../domain/person/may.ts';
import type { Role } from '../../domain/person/role.ts';

/**
 * What stands in the left navigation, in the order of the finished product; a page joins when it works.
 * `may` asks the same predicate as the act behind the page; the server decides, this only spares a dead end.
 */
export const navigation = [
  { to: '/doc-van-ban', word: 'navReading', icon: IconFileSearch, may: readsTexts },
  { to: '/co-quan', word: 'navAgencies', icon: IconBuildingBank, may: () => true },
  { to: '/nhan-su', word: 'navPeople', icon: IconUsers, may: () => true },
  { to: '/nhat-ky', word: 'navTrail', icon: IconHistory, may: mayReadTrail },
] as const;

/** The body that operates the system and the auditor have no texts to read. */
function readsTexts(actor: { roles: readonly Role[] }): boolean {
  return !hasRole(actor, 'systemAdministrator', 'auditor');
}

/** The entries for somebody with these roles; none without an appointment. */
export function navigationFor(roles: readonly Role[]) {
  return roles.length === 0 ? [] : navigation.filter(({ may }) => may({ roles }));
}
