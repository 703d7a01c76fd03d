import { expect, test } from 'vitest';
import type { ActorTarget } from '../../domain/regulation/duty-content.ts';
import { targetFrom, valuesOf } from './target-choice.ts';

const court: ActorTarget = { to: 'parties', agencyIds: ['court'] };

test('several agencies may be meant', () => {
  expect(targetFrom(['court', 'police'], court)).toEqual({ to: 'parties', agencyIds: ['court', 'police'] });
});

test('a part in the matter takes the place of agencies, and an agency that of a part', () => {
  expect(targetFrom(['court', 'everyParty'], court)).toEqual({ to: 'everyParty' });
  expect(targetFrom(['everyParty', 'court'], { to: 'everyParty' })).toEqual(court);
  expect(targetFrom(['everyParty', 'lead'], { to: 'everyParty' })).toEqual({ to: 'lead' });
});

test('with everything taken back, nothing is said', () => {
  expect(targetFrom([], court)).toBeNull();
  expect([valuesOf(null), valuesOf(court), valuesOf({ to: 'outside' })]).toEqual([
    [],
    ['court'],
    ['outside'],
  ]);
});
