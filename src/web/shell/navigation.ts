import { IconBuildingBank, IconFileSearch, IconHistory, IconUsers } from '@tabler/icons-react';
import type { Role } from '../../domain/person/role.ts';

/**
 * What stands in the left navigation, in the order of the finished product; a page joins when it works.
 * `for` names the roles that see it; everybody when left out. The server decides; this only spares a dead end.
 */
export const navigation = [
  {
    to: '/doc-van-ban',
    word: 'navReading',
    icon: IconFileSearch,
    except: ['systemAdministrator', 'auditor'],
  },
  { to: '/co-quan', word: 'navAgencies', icon: IconBuildingBank },
  { to: '/nhan-su', word: 'navPeople', icon: IconUsers, for: ['agencyAdministrator'] },
  { to: '/nhat-ky', word: 'navTrail', icon: IconHistory, for: ['leader', 'agencyAdministrator', 'auditor'] },
] as const satisfies NavigationEntry[];

type NavigationEntry = {
  to: string;
  word: string;
  icon: unknown;
  for?: readonly Role[];
  except?: readonly Role[];
};

/** The entries for somebody with these roles. */
export function navigationFor(roles: readonly Role[]) {
  return navigation.filter((entry) => {
    const { for: only, except } = entry as NavigationEntry;
    if (only) return roles.some((role) => only.includes(role));
    return !except || roles.length === 0 || roles.some((role) => !except.includes(role));
  });
}
