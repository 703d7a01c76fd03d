/**
 * Kinds of joint document (product.md, glossary: regulation): quy chế, chương trình, kế hoạch, quy định phối hợp, thông tư
 * liên tịch, nghị quyết liên tịch; `frame` is a khung quy chế that has been agreed and not been signed.
 */
export const regulationKinds = [
  'regulation',
  'programme',
  'plan',
  'rules',
  'jointCircular',
  'jointResolution',
  'frame',
  'other',
] as const;
export type RegulationKind = (typeof regulationKinds)[number];

/** `lead`: cơ quan chủ trì, thường trực. */
export const partyRoles = ['lead', 'member'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Whom it binds on each side: the participant's own level, or those below it too. */
export const levelScopes = ['own', 'downwards'] as const;
export type LevelScope = (typeof levelScopes)[number];

/** thay thế, sửa đổi bổ sung, được hướng dẫn bởi, là quy chế riêng của. */
export const relationKinds = ['replaces', 'amends', 'guidedBy', 'specialTo'] as const;
export type RelationKind = (typeof relationKinds)[number];

export const answers = ['waiting', 'accepted', 'refused'] as const;
/** What a participant has said to a text that was proposed. */
export type Answer = (typeof answers)[number];

/** What a person declares of a document before anything of it is stored. */
export const secrecyGrades = ['none', 'confidential', 'secret', 'topSecret'] as const;
/** Không mật, Mật, Tối mật, Tuyệt mật (Luật Bảo vệ bí mật nhà nước 2018, Điều 8). */
export type SecrecyGrade = (typeof secrecyGrades)[number];

/** What a person of an agency is named for in a regulation: đứng đầu chịu trách nhiệm, đầu mối theo dõi. */
export const officerParts = ['head', 'focal'] as const;
export type OfficerPart = (typeof officerParts)[number];
