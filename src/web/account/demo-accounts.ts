import type { Role } from '../../domain/person/role.ts';

/** Printed by `npm start` and shown at the sign-in of a demonstration, so no secret. */
export const demoPassword = 'lientich-demo-2026';

/** The beginnings of the demo addresses, `ROLE@AGENCY.demo`, with the role behind each. */
export const demoRoles = [
  ['vanthu', 'clerk'],
  ['daumoi', 'focalOfficer'],
  ['chuyenvien', 'officer'],
  ['lanhdao', 'leader'],
  ['quantri', 'agencyAdministrator'],
] as const satisfies [string, Role][];

/** The agencies of the five storylines, by the domain of their addresses. */
export const demoAgencies: { group: string; items: { value: string; label: string }[] }[] = [
  {
    group: 'Vĩnh Phúc',
    items: [
      { value: 'vks-vinhphuc', label: 'VKSND tỉnh Vĩnh Phúc' },
      { value: 'duk-vinhphuc', label: 'Đảng ủy Khối các cơ quan tỉnh Vĩnh Phúc' },
    ],
  },
  {
    group: 'VKSND tối cao',
    items: [
      { value: 'bcsd-vksndtc', label: 'Ban cán sự đảng VKSND tối cao' },
      { value: 'du-vksndtc', label: 'Đảng ủy VKSND tối cao' },
    ],
  },
  {
    group: 'Hà Giang',
    items: [
      { value: 'vks-hagiang', label: 'VKSND tỉnh Hà Giang' },
      { value: 'ta-hagiang', label: 'TAND tỉnh Hà Giang' },
    ],
  },
  {
    group: 'Long An',
    items: [
      { value: 'hdnd-longan', label: 'HĐND tỉnh Long An' },
      { value: 'ta-longan', label: 'TAND tỉnh Long An' },
    ],
  },
  {
    group: 'Thái Bình',
    items: [
      { value: 'bnc-thaibinh', label: 'Ban Nội chính Tỉnh ủy' },
      { value: 'btc-thaibinh', label: 'Ban Tổ chức Tỉnh ủy' },
      { value: 'btg-thaibinh', label: 'Ban Tuyên giáo Tỉnh ủy' },
      { value: 'bdv-thaibinh', label: 'Ban Dân vận Tỉnh ủy' },
      { value: 'ubkt-thaibinh', label: 'Ủy ban Kiểm tra Tỉnh ủy' },
      { value: 'vks-thaibinh', label: 'VKSND tỉnh Thái Bình' },
      { value: 'ta-thaibinh', label: 'TAND tỉnh Thái Bình' },
      { value: 'ca-thaibinh', label: 'Công an tỉnh Thái Bình' },
      { value: 'ttra-thaibinh', label: 'Thanh tra tỉnh Thái Bình' },
    ],
  },
];

/** Accounts of the body that runs the system, which belong to no storyline. */
export const demoSystemAccounts = [
  ['quantri@he-thong.demo', 'systemAdministrator'],
  ['thanhtra@he-thong.demo', 'auditor'],
] as const satisfies [string, Role][];
