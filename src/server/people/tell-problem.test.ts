import { expect, test } from 'vitest';
import { importProblemCodes } from '../../domain/person/import-line.ts';
import { readRole, roleName } from '../../domain/person/role-names.ts';
import { agencyRoles } from '../../domain/person/role.ts';
import { tellProblem } from './tell-problem.ts';

test.each(importProblemCodes)('%s is told in both languages with line and heading', (code) => {
  const place = { line: 7, heading: 'Họ và tên' };
  const vi = tellProblem({ ...place, code }, 'vi');
  const en = tellProblem({ ...place, code }, 'en');
  expect(vi).toMatch(/^Dòng 7, cột «Họ và tên»: \p{Ll}.*\.$/u);
  expect(en).toMatch(/^Line 7, column “Họ và tên”: \p{Ll}.*\.$/u);
  expect(vi).toBe(vi.normalize('NFC'));
});

test('no two problems are told alike', () => {
  for (const language of ['vi', 'en'] as const) {
    const told = importProblemCodes.map((code) => tellProblem({ line: 2, heading: 'a', code }, language));
    expect(new Set(told).size).toBe(importProblemCodes.length);
  }
});

test.each(['vi', 'en'] as const)(
  'the roles that are told for one that is not there can be written so: %s',
  (language) => {
    const told = tellProblem({ line: 2, heading: 'Vai trò', code: 'unknownRole' }, language);
    const named = told.slice(told.lastIndexOf(':') + 1, -1).split(',');
    expect(named.map((name) => readRole(name))).toEqual(agencyRoles);
  },
);

test('the roles are told by their official names', () => {
  const told = tellProblem({ line: 2, heading: 'Vai trò', code: 'unknownRole' }, 'vi');
  for (const role of agencyRoles) expect(told).toContain(roleName(role).toLowerCase());
});
