import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorKey } from './actor-key.ts';
import { findActors } from './find-actors.ts';

test('an actor is found once however it is spelled, the most frequent first', () => {
  const duties = [
    { actor: 'Viện kiểm sát', recipient: 'Tòa án' },
    { actor: 'Toà  án', recipient: null },
    { actor: 'TÒA ÁN', recipient: 'các bên' },
    { actor: null, recipient: ' ' },
  ];
  expect(findActors(duties)).toEqual([
    { actor: 'Tòa án', count: 3 },
    { actor: 'Viện kiểm sát', count: 1 },
    { actor: 'các bên', count: 1 },
  ]);
});

test('every named actor is counted and no key comes twice', () => {
  const name = fc.option(fc.constantFrom('Tòa án', 'toà án', 'các bên', 'Các  bên', ''), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.record({ actor: name, recipient: name })), (duties) => {
      const found = findActors(duties);
      const named = duties.flatMap(({ actor, recipient }) => [actor, recipient]).filter(Boolean);
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(named.length);
      expect(new Set(found.map(({ actor }) => actorKey(actor))).size).toBe(found.length);
    }),
  );
});
