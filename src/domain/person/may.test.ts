import { expect, test } from 'vitest';
import {
  mayConfirm,
  mayDelegate,
  mayKeepAccount,
  mayManagePeople,
  mayOpenAgency,
  mayReadTrail,
} from './may.ts';
import { type Role, roles } from './role.ts';

const who = (role: Role) => ({ roles: [role], agencyId: 'home', personId: 'somebody' });

test.each<[string, (actor: ReturnType<typeof who>) => boolean, Role[]]>([
  ['people are managed', mayManagePeople, ['agencyAdministrator']],
  ['agencies are opened', mayOpenAgency, ['systemAdministrator']],
  ['leaders are confirmed', mayConfirm, ['leader', 'agencyAdministrator', 'systemAdministrator']],
  [
    'an account at home is kept',
    (actor) => mayKeepAccount(actor, { homeAgencyId: 'home' }),
    ['agencyAdministrator'],
  ],
  ['an account elsewhere is kept', (actor) => mayKeepAccount(actor, { homeAgencyId: 'elsewhere' }), []],
  ['one’s own power is delegated', (actor) => mayDelegate(actor, { personId: 'somebody' }), [...roles]],
  [
    'another’s power is delegated',
    (actor) => mayDelegate(actor, { personId: 'another' }),
    ['leader', 'agencyAdministrator'],
  ],
  ['the trail is read', mayReadTrail, ['leader', 'agencyAdministrator', 'auditor']],
])('%s by exactly those who may', (_what, may, allowed) => {
  expect(roles.filter((role) => may(who(role)))).toEqual(allowed);
});
