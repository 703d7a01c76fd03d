/** What a person may do inside the agency of an appointment. */
export const agencyRoles = ['clerk', 'focalOfficer', 'officer', 'leader', 'agencyAdministrator'] as const;
/** Roles of the body that operates the system; neither opens anybody's content. */
export const systemRoles = ['systemAdministrator', 'auditor'] as const;
export const roles = [...agencyRoles, ...systemRoles] as const;
export type Role = (typeof roles)[number];

/** In whose place somebody signs: ký thay, thừa lệnh, thừa ủy quyền (NĐ 30/2020, Điều 13). */
export const signingCapacities = ['KT', 'TL', 'TUQ'] as const;
export type SigningCapacity = (typeof signingCapacities)[number];
