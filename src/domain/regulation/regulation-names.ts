import type { ActorTarget } from './duty-content.ts';
import type { LevelScope, PartyRole, RegulationKind, RelationKind } from './regulation.ts';
import type { RegulationState } from './state.ts';

/** What each of some values is called, in the two languages of the system. */
type Names<Value extends string> = Readonly<Record<'vi' | 'en', Readonly<Record<Value, string>>>>;

/** Kinds of joint document, on the screen and in files. */
export const kindNames: Names<RegulationKind> = {
  vi: {
    regulation: 'Quy chế',
    programme: 'Chương trình',
    plan: 'Kế hoạch',
    rules: 'Quy định',
    jointCircular: 'Thông tư liên tịch',
    jointResolution: 'Nghị quyết liên tịch',
    frame: 'Khung quy chế',
    other: 'Văn bản phối hợp khác',
  },
  en: {
    regulation: 'Regulation',
    programme: 'Programme',
    plan: 'Plan',
    rules: 'Rules',
    jointCircular: 'Joint circular',
    jointResolution: 'Joint resolution',
    frame: 'Frame regulation',
    other: 'Other joint document',
  },
};

/** How a regulation stands for the agency that reads it. */
export const stateNames: Names<RegulationState> = {
  vi: {
    waitingForUs: 'Chờ cơ quan ta trả lời',
    waitingForOthers: 'Chờ các bên',
    refusedByUs: 'Cơ quan ta không chấp thuận',
    withdrawn: 'Đã rút',
    agreed: 'Đã thống nhất',
    upcoming: 'Sắp có hiệu lực',
    inForce: 'Đang có hiệu lực',
    expired: 'Hết hiệu lực',
    replaced: 'Đã được thay thế',
  },
  en: {
    waitingForUs: 'Waiting for our answer',
    waitingForOthers: 'Waiting for others',
    refusedByUs: 'Refused by us',
    withdrawn: 'Withdrawn',
    agreed: 'Agreed',
    upcoming: 'Not yet in force',
    inForce: 'In force',
    expired: 'Expired',
    replaced: 'Replaced',
  },
};

/** The part of an agency in a regulation. */
export const partyRoleNames: Names<PartyRole> = {
  vi: { lead: 'Chủ trì', member: 'Tham gia' },
  en: { lead: 'Lead', member: 'Member' },
};

/** Whom a duty binds, or towards whom, where the text names nobody. */
export const targetNames: Names<ActorTarget['to']> = {
  vi: {
    everyParty: 'Mọi bên',
    lead: 'Cơ quan chủ trì',
    requested: 'Bên được đề nghị',
    requesting: 'Bên đề nghị',
    outside: 'Ngoài các bên',
    parties: 'Các bên nêu tên',
  },
  en: {
    everyParty: 'Every participant',
    lead: 'The lead',
    requested: 'The one asked',
    requesting: 'The one asking',
    outside: 'None of the participants',
    parties: 'Named participants',
  },
};

/** What a regulation says of another one. */
export const relationNames: Names<RelationKind> = {
  vi: {
    replaces: 'Thay thế',
    amends: 'Sửa đổi, bổ sung',
    guidedBy: 'Được hướng dẫn bởi',
    specialTo: 'Quy chế riêng của',
  },
  en: { replaces: 'Replaces', amends: 'Amends', guidedBy: 'Guided by', specialTo: 'Special to' },
};

/** Which levels a regulation binds. */
export const scopeNames: Names<LevelScope> = {
  vi: { own: 'Chỉ cấp của các bên', downwards: 'Các bên và cấp dưới' },
  en: { own: 'The participants’ own level', downwards: 'The participants and those below' },
};
