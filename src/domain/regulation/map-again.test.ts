import { expect, test } from 'vitest';
import type { NamedParty } from './find-named-party.ts';
import { mapAgain } from './map-again.ts';

const procuracy: NamedParty = {
  agencyId: 'procuracy',
  role: 'lead',
  namedAs: 'Viện kiểm sát',
  name: 'Viện kiểm sát nhân dân tỉnh Hà Giang',
  shortName: 'VKSND tỉnh Hà Giang',
  kind: 'procuracy',
};
const court: NamedParty = {
  agencyId: 'court',
  role: 'member',
  namedAs: 'Tòa án',
  name: 'Tòa án nhân dân tỉnh Hà Giang',
  shortName: 'TAND tỉnh Hà Giang',
  kind: 'court',
};
const duties = [
  { actor: 'Toà án', recipient: 'Viện kiểm sát' },
  { actor: 'hai cơ quan', recipient: null },
  { actor: 'Người được phân công', recipient: null },
];

test('with both participants known, what is certain is suggested and the rest is left to a person', () => {
  expect(mapAgain({}, duties, { before: [procuracy], parties: [procuracy, court] })).toEqual({
    'tòa án': { to: 'parties', agencyIds: ['court'] },
    'viện kiểm sát': { to: 'parties', agencyIds: ['procuracy'] },
    'hai cơ quan': { to: 'everyParty' },
  });
});

test('what a person has said stays, unless it names nobody who takes part', () => {
  const said = {
    'tòa án': { to: 'parties' as const, agencyIds: ['procuracy', 'gone'] },
    'hai cơ quan': { to: 'parties' as const, agencyIds: ['gone'] },
    'người được phân công': { to: 'outside' as const },
  };
  expect(mapAgain(said, duties, { before: [procuracy], parties: [procuracy, court] })).toMatchObject({
    'tòa án': { to: 'parties', agencyIds: ['procuracy'] },
    'hai cơ quan': { to: 'everyParty' },
    'người được phân công': { to: 'outside' },
  });
});

test('one participant alone is no reason to take every name for it', () => {
  expect(mapAgain({}, duties, { before: [], parties: [court] })).toEqual({});
});

test('what was only suggested is suggested anew: "hai cơ quan" means nobody certain among three', () => {
  const before = [procuracy, court];
  const suggested = mapAgain({}, duties, { before: [], parties: before });
  const police: NamedParty = {
    agencyId: 'police',
    role: 'member',
    namedAs: '',
    name: 'Công an tỉnh Hà Giang',
    shortName: 'Công an tỉnh Hà Giang',
    kind: 'police',
  };
  const said = { ...suggested, 'người được phân công': { to: 'outside' as const } };
  expect(mapAgain(said, duties, { before, parties: [...before, police] })).toEqual({
    'tòa án': { to: 'parties', agencyIds: ['court'] },
    'viện kiểm sát': { to: 'parties', agencyIds: ['procuracy'] },
    'người được phân công': { to: 'outside' },
  });
});
