/** Kinds of body that can be a participant (product.md, glossary: agency). */
export const agencyKinds = [
  'procuracy',
  'court',
  'partyCommittee',
  'partyGroup',
  'council',
  'inspectorate',
  'police',
  'office',
  'other',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Levels of the State; `district` ended on 01/7/2025 and stays for what happened before. */
export const agencyLevels = ['central', 'province', 'region', 'commune', 'district'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

/** What became of an agency: đổi tên, sáp nhập, chia tách, giải thể, chuyển chức năng. */
export const successionKinds = ['renamed', 'merged', 'split', 'dissolved', 'transferred'] as const;
export type SuccessionKind = (typeof successionKinds)[number];
