import { expect, test } from 'vitest';
import { actorKey } from './actor-key.ts';
import type { ActorTarget } from './duty-content.ts';
import { targetOf } from './target-of.ts';

const court: ActorTarget = { to: 'parties', agencyIds: ['court'] };

test.each(['Tòa án', 'Toà án', 'TÒA  ÁN ', 'Tòa\nán', 'Tòa án'.normalize('NFD')])(
  '%j is mapped as "Tòa án" is',
  (printed) => {
    expect(targetOf({ [actorKey('Tòa án')]: court }, printed)).toEqual(court);
  },
);

test('a name with other marks is another name', () => {
  expect(targetOf({ [actorKey('Tòa án')]: court }, 'Toa an')).toBeNull();
});

test('what nobody has mapped, or has mapped to no agency, has no target', () => {
  expect(targetOf({}, 'Tòa án')).toBeNull();
  expect(targetOf({}, 'constructor')).toBeNull();
  expect(targetOf({ [actorKey('Tòa án')]: { to: 'parties', agencyIds: [] } }, 'Tòa án')).toBeNull();
});
