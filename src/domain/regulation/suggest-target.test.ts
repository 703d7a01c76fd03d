import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgencyKind } from '../agency/agency.ts';
import type { ActorTarget } from './duty-content.ts';
import type { NamedParty } from './find-named-party.ts';
import { foldName } from './fold-name.ts';
import { suggestTarget } from './suggest-target.ts';

const party = (agencyId: string, kind: AgencyKind, name: string, shortName = name): NamedParty => ({
  agencyId,
  role: 'member',
  namedAs: name,
  name,
  shortName,
  kind,
});

const vks = party('vks', 'procuracy', 'Viện kiểm sát nhân dân tỉnh Hà Giang', 'VKSND tỉnh Hà Giang');
const ta = party('ta', 'court', 'Tòa án nhân dân tỉnh Hà Giang', 'TAND tỉnh Hà Giang');
const umbrella = [vks, ta];
const duk = party('duk', 'partyCommittee', 'Đảng ủy Khối các cơ quan tỉnh Vĩnh Phúc');
const bcs = party('bcs', 'partyGroup', 'Ban Cán sự Đảng Viện kiểm sát nhân dân tỉnh Vĩnh Phúc');
const bloc = [duk, bcs];
const bnc = { ...party('bnc', 'partyCommittee', 'Ban Nội chính Tỉnh ủy'), role: 'lead' as const };
const nine = [
  bnc,
  vks,
  ta,
  party('ca', 'police', 'Công an tỉnh'),
  party('ttr', 'inspectorate', 'Thanh tra tỉnh'),
  party('ubkt', 'partyCommittee', 'Ủy ban Kiểm tra Tỉnh ủy'),
  party('tp', 'other', 'Sở Tư pháp'),
  party('ld', 'other', 'Sở Lao động, Thương binh và Xã hội'),
  party('vp', 'office', 'Văn phòng Tỉnh ủy'),
];
const to = (...agencyIds: string[]): ActorTarget => ({ to: 'parties', agencyIds });

test.each<[string, ActorTarget | null, NamedParty[]]>([
  ['hai cơ quan', { to: 'everyParty' }, umbrella],
  ['Hai cơ quan', { to: 'everyParty' }, []],
  ['các bên', { to: 'everyParty' }, umbrella],
  ['hai bên', { to: 'everyParty' }, umbrella],
  ['các cơ quan phối hợp', { to: 'everyParty' }, nine],
  ['mỗi bên', { to: 'everyParty' }, umbrella],
  ['thủ trưởng các cơ quan', { to: 'everyParty' }, nine],
  ['lãnh đạo hai ngành', { to: 'everyParty' }, umbrella],
  ['Chín cơ quan', { to: 'everyParty' }, nine],
  ['09 cơ quan', { to: 'everyParty' }, nine],
  ['hai cơ quan', null, nine],
  ['các cơ quan, đơn vị liên quan', null, nine],
  ['các đơn vị', null, nine],
  ['bên được đề nghị', { to: 'requested' }, umbrella],
  ['cơ quan được yêu cầu', { to: 'requested' }, umbrella],
  ['Cơ quan được yêu cầu cung cấp thông tin', { to: 'requested' }, umbrella],
  ['bên nhận được yêu cầu', { to: 'requested' }, umbrella],
  ['cơ quan tiếp nhận', { to: 'requested' }, umbrella],
  ['bên đề nghị', { to: 'requesting' }, umbrella],
  ['cơ quan yêu cầu', { to: 'requesting' }, umbrella],
  ['cơ quan đã gửi yêu cầu', { to: 'requesting' }, umbrella],
  ['cơ quan gửi yêu cầu', { to: 'requesting' }, umbrella],
  ['cơ quan chủ trì', { to: 'lead' }, nine],
  ['Cơ quan thường trực', { to: 'lead' }, nine],
  ['cơ quan chủ trì giải quyết vụ việc', null, nine],
])('"%s" means %j', (printed, target, parties) => {
  expect(suggestTarget(printed, parties)).toEqual(target);
});

test.each<[string, ActorTarget | null, NamedParty[]]>([
  ['Tòa án', to('ta'), umbrella],
  ['TOÀ ÁN', to('ta'), umbrella],
  ['Viện kiểm sát nhân dân', to('vks'), umbrella],
  ['VKSND tỉnh', to('vks'), umbrella],
  ['Viện trưởng Viện kiểm sát', to('vks'), umbrella],
  ['Viện kiểm sát các cấp', to('vks'), umbrella],
  ['Viện kiểm sát cùng cấp', to('vks'), umbrella],
  ['Viện kiểm sát cấp trên trực tiếp', null, umbrella],
  ['Tòa án nhân dân tối cao', null, umbrella],
  ['Viện kiểm sát và Tòa án', to('vks', 'ta'), umbrella],
  ['Chánh án Tòa án, Viện trưởng Viện kiểm sát', to('ta', 'vks'), umbrella],
  ['Viện kiểm sát hoặc Tòa án', null, umbrella],
  ['Viện kiểm sát và Công an', null, umbrella],
  ['Viện kiểm sát', to('bcs'), bloc],
  ['Ban cán sự đảng', to('bcs'), bloc],
  ['Bí thư Ban cán sự', to('bcs'), bloc],
  ['Đảng ủy Khối', to('duk'), bloc],
  ['Ban Nội chính', to('bnc'), nine],
  ['Trưởng Ban Nội chính', to('bnc'), nine],
  ['Cơ quan Thanh tra', to('ttr'), nine],
  ['ngành Kiểm sát', to('vks'), nine],
  ['Tỉnh ủy', null, nine],
  ['Sở Lao động, Thương binh và Xã hội và Công an', to('ld', 'ca'), nine],
  ['Ban Nội chính, Công an tỉnh, Sở Lao động, Thương binh và Xã hội', to('bnc', 'ca', 'ld'), nine],
  ['Tòa án', null, [ta, party('qs', 'court', 'Tòa án quân sự khu vực')]],
  ['cơ quan', null, nine],
  ['', null, nine],
])('"%s" is %j', (printed, target, parties) => {
  expect(suggestTarget(printed, parties)).toEqual(target);
});

test('whatever is printed, an answer names participants only', () => {
  const words = fc.constantFrom(
    'viện',
    'kiểm sát',
    'và',
    ',',
    'tòa án',
    'các',
    'bên',
    'được',
    'yêu cầu',
    'Ban',
  );
  const printed = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  );
  const ids = new Set(nine.map(({ agencyId }) => agencyId));
  fc.assert(
    fc.property(printed, (text) => {
      const target = suggestTarget(text, nine);
      const named = target?.to === 'parties' ? target.agencyIds : [];
      expect(named.filter((id) => !ids.has(id))).toEqual([]);
      expect(target?.to === 'parties').toBe(named.length > 0);
    }),
  );
});

test('a participant’s own name always finds it, also when it reads like something else', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('các bên', 'Tòa án', 'Viện kiểm sát và Tòa án', 'Sở A, B và C', 'bên đề nghị'),
  );
  const names = fc
    .uniqueArray(name, { selector: foldName, minLength: 1, maxLength: 6 })
    .filter((list) => list.every((one) => foldName(one) !== ''));
  fc.assert(
    fc.property(names, (list) => {
      const parties = list.map((one) => party(one, 'other', one));
      for (const one of list) expect(suggestTarget(one, parties)).toEqual(to(one));
    }),
  );
});
