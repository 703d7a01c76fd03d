import { expect, test } from 'vitest';
import { type Subordination, wouldLoop } from './superior.ts';

const under = (agencyId: string, superiorId: string): Subordination => ({ agencyId, superiorId });

test.each<[string, Subordination[], boolean]>([
  ['itself', [under('superior', 'agency')], true],
  ['nobody above the superior', [], false],
  ['a longer way back', [under('superior', 'x'), under('x', 'agency')], true],
  ['a way that ends elsewhere', [under('superior', 'x'), under('x', 'top')], false],
  ['an old circle among others', [under('superior', 'x'), under('x', 'superior')], false],
])('an agency above itself is seen: %s', (_case, above, loops) => {
  expect(wouldLoop(above, 'agency', 'superior')).toBe(loops);
});

test('an agency is not its own superior', () => {
  expect(wouldLoop([], 'agency', 'agency')).toBe(true);
});
