import { type Role, roles } from './role.ts';
import { withoutMarks } from './without-marks.ts';

/** What each role is called in Vietnamese, the official name first (docs/glossary.md). */
const names: Readonly<Record<Role, readonly [string, ...string[]]>> = {
  clerk: ['Văn thư'],
  focalOfficer: ['Cán bộ đầu mối', 'Đầu mối'],
  officer: ['Chuyên viên'],
  leader: ['Lãnh đạo'],
  agencyAdministrator: ['Quản trị cơ quan', 'Quản trị'],
  systemAdministrator: ['Quản trị hệ thống'],
  auditor: ['Thanh tra nội bộ', 'Thanh tra'],
};

const known = new Map(roles.flatMap((role) => [role, ...names[role]].map((name) => [keyOf(name), role])));

/** The official Vietnamese name of a role. */
export function roleName(role: Role): string {
  return names[role][0];
}

/**
 * The role that somebody writes as they call it: `focalOfficer`, «Cán bộ đầu mối», `can-bo-dau-moi`; null when
 * there is none.
 */
export function readRole(written: string): Role | null {
  return known.get(keyOf(written)) ?? null;
}

function keyOf(name: string): string {
  return withoutMarks(name).replaceAll(/[\s_-]/g, '');
}
