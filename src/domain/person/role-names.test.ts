import { expect, test } from 'vitest';
import { readRole, roleName } from './role-names.ts';
import { roles } from './role.ts';

test.each(roles)(
  '%s is understood by its own word and by its Vietnamese name, with marks and without',
  (role) => {
    const name = roleName(role);
    const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    for (const written of [role, role.toUpperCase(), name, name.normalize('NFD'), name.toLowerCase(), bare])
      expect([written, readRole(written)]).toEqual([written, role]);
  },
);

test.each([
  ['đầu mối', 'focalOfficer'],
  ['quản trị', 'agencyAdministrator'],
  ['Thanh tra', 'auditor'],
  ['van-thu', 'clerk'],
  ['Focal officer', 'focalOfficer'],
  ['  chuyên   viên ', 'officer'],
  ['vua', null],
  ['', null],
  ['constructor', null],
  ['__proto__', null],
])('«%s» is the role %s', (written, role) => {
  expect(readRole(written)).toBe(role);
});
