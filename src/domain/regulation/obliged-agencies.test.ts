import { expect, test } from 'vitest';
import type { ActorTarget } from './duty-content.ts';
import { agenciesOf } from './obliged-agencies.ts';

const parties = [
  { agencyId: 'affairs', role: 'lead' as const },
  { agencyId: 'court', role: 'member' as const },
  { agencyId: 'police', role: 'member' as const },
];

test.each<[ActorTarget, string[]]>([
  [{ to: 'parties', agencyIds: ['police', 'affairs'] }, ['affairs', 'police']],
  [{ to: 'parties', agencyIds: ['stranger'] }, []],
  [{ to: 'everyParty' }, ['affairs', 'court', 'police']],
  [{ to: 'lead' }, ['affairs']],
  [{ to: 'requested' }, ['affairs', 'court', 'police']],
  [{ to: 'requesting' }, ['affairs', 'court', 'police']],
  [{ to: 'outside' }, []],
])('%j can mean %j', (target, agencies) => {
  expect(agenciesOf(target, parties)).toEqual(agencies);
});
